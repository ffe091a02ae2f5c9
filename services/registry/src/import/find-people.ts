import type { EntityManager } from '@mikro-orm/postgresql';
import type { Person, PersonDetails } from '../person/index.ts';

type Card = Pick<
  Person,
  | 'id'
  | 'version'
  | 'familyName'
  | 'givenName'
  | 'patronymic'
  | 'searchName'
  | 'kind'
  | 'schoolSubjects'
>;
type Private = Pick<PersonDetails, 'birthDate' | 'sex' | 'snils' | 'email' | 'phone'>;

/** A person of the register with everything a table may say of people. */
export interface KnownPerson extends Card, Private {
  readonly teachingSince: string | null;
  readonly workingSince: string | null;
  readonly category: 'FIRST' | 'HIGHEST' | 'METHODOLOGIST' | 'MENTOR' | null;
  readonly categoryOn: string | null;
  readonly categoryUntil: string | null;
  readonly detailsVersion: number;
  /** Today's posts. */
  readonly posts: readonly {
    readonly organization: string;
    readonly shortName: string;
    readonly title: string;
    readonly from: string;
  }[];
}

/** By what people are looked for. */
export interface Wanted {
  readonly snils: readonly string[];
  readonly born: readonly { readonly name: string; readonly birthDate: string }[];
}

const KNOWN = `
  with wanted as (
    select id from person_details where snils = any (?::text[])
    union
    select named.id from jsonb_to_recordset(?::jsonb) as born (name text, "birthDate" date)
      join person named on named.search_name = born.name
      join person_details on person_details.id = named.id and birth_date = born."birthDate")
  select person.id, person.version, family_name as "familyName", given_name as "givenName", patronymic,
    search_name as "searchName", kind, school_subjects as "schoolSubjects", teaching_since::text as "teachingSince",
    working_since::text as "workingSince", category, category_on::text as "categoryOn", category_until::text as "categoryUntil",
    birth_date::text as "birthDate", sex, snils, email, phone, details.version as "detailsVersion",
    (select coalesce(jsonb_agg(jsonb_build_object('organization', post.organization_id, 'shortName', short_name,
        'title', title, 'from', post.since) order by post.since, post.id), '[]')
       from post join organization on organization.id = organization_id
      where person_id = person.id and post.since <= ? and (post.until is null or post.until > ?)) as posts
  from wanted join person on person.id = wanted.id join person_details details on details.id = person.id`;

/** People by СНИЛС, or by whole name and birth date, in one statement under the viewer's rights. */
export async function findPeople(
  tx: EntityManager,
  { snils, born }: Wanted,
  day: string,
): Promise<KnownPerson[]> {
  return tx.execute<KnownPerson[]>(KNOWN, [`{${snils.join(',')}}`, JSON.stringify(born), day, day]);
}
