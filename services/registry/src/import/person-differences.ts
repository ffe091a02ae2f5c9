import type { Difference } from '@metodgraf/subgraph-kit/import';
import { checkCard } from '../person/card.rules.ts';
import type { EditPersonInput } from '../person/person.graphql.ts';
import { printSnils } from '../person/snils.rules.ts';
import type { NamedOrganization } from './find-organizations.ts';
import type { KnownPerson } from './find-people.ts';
import type { PersonMatch, PersonRow } from './import-people.ts';
import type { PersonColumns } from './person-columns.ts';

type Change = Difference<keyof PersonColumns>;
type Values = PersonRow['values'];

const KINDS = {
  EDUCATOR: 'педагогический работник',
  LEADER: 'управленческие кадры',
  OTHER: 'прочие',
} as const;
const SEXES = { FEMALE: 'женский', MALE: 'мужской' } as const;

/**
 * What differs between a known person and the file. The card and what is private are corrected by an
 * import; a workplace changes on a day nobody wrote down, so it is only told. An empty cell says nothing.
 */
export function comparedPerson(
  known: KnownPerson,
  { values }: PersonRow,
  workplace: NamedOrganization,
): PersonMatch {
  const card = cardChanges(known, values);
  const details = detailsChanges(known, values);
  const differences = [...card, ...details, ...workChanges(known, values, workplace)];
  if (differences.length === 0) return { found: 'THE_SAME', record: known.id };
  const isCorrected = card.length + details.length > 0;
  const refusal = isCorrected ? checkCard({ ...known, ...datesOf(known, values) }) : null;
  if (refusal) return { found: 'REFUSAL', refusal };
  const plan = isCorrected ? { edit: editionOf(known, values, details.length > 0) } : null;
  return { found: 'ANOTHER_STATE', record: known.id, differences, plan };
}

const datesOf = ({ posts }: KnownPerson, { birthDate }: Values) => ({
  birthDate,
  hired: posts.map(({ from }) => from),
});

const changed = (column: keyof PersonColumns, was: string | null, now: string | null): Change[] =>
  now === null || now === was ? [] : [{ column, was: was ?? '', now }];

const cardChanges = (known: KnownPerson, values: Values): Change[] => [
  ...changed('familyName', known.familyName, values.familyName),
  ...changed('givenName', known.givenName, values.givenName),
  ...changed('patronymic', known.patronymic, values.patronymic),
  ...changed('kind', KINDS[known.kind], KINDS[values.kind]),
  ...changed('schoolSubjects', listed(known.schoolSubjects), listed(values.schoolSubjects)),
];

const detailsChanges = (known: KnownPerson, values: Values): Change[] => [
  ...changed('birthDate', printDay(known.birthDate), printDay(values.birthDate)),
  ...changed('sex', SEXES[known.sex], SEXES[values.sex]),
  ...changed(
    'snils',
    known.snils && printSnils(known.snils),
    values.snils && printSnils(values.snils),
  ),
  ...changed('email', known.email, values.email),
];

function workChanges({ posts }: KnownPerson, values: Values, { id, shortName }: NamedOrganization) {
  const here = posts.filter(({ organization }) => organization === id);
  const same = here.find(({ title }) => title === values.postTitle) ?? here[0];
  if (!same) {
    const elsewhere = posts.map((post) => post.shortName).join(', ');
    return changed('organization', elsewhere, shortName);
  }
  return [
    ...changed('postTitle', same.title, values.postTitle),
    ...changed('from', printDay(same.from), printDay(values.from)),
  ];
}

/** The input of the mutation, which replaces the card: what the file does not say stays. */
function editionOf(known: KnownPerson, values: Values, withDetails: boolean): EditPersonInput {
  const { id, version, teachingSince, workingSince, category, categoryOn, categoryUntil } = known;
  return {
    id,
    version,
    teachingSince,
    workingSince,
    category,
    categoryOn,
    categoryUntil,
    familyName: values.familyName,
    givenName: values.givenName,
    patronymic: values.patronymic ?? known.patronymic,
    kind: values.kind,
    schoolSubjects: values.schoolSubjects ?? known.schoolSubjects,
    details: withDetails
      ? {
          version: known.detailsVersion,
          birthDate: values.birthDate,
          sex: values.sex,
          snils: values.snils ?? known.snils,
          email: values.email ?? known.email,
          phone: known.phone,
        }
      : null,
  };
}

/** A list as a set: the order of subjects means nothing. */
const listed = (values: readonly string[] | null): string | null =>
  values === null ? null : values.toSorted((a, b) => a.localeCompare(b, 'ru')).join(', ');

const printDay = (day: string): string => day.split('-').toReversed().join('.');
