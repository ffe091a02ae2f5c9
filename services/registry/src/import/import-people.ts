import { searchForm, today } from '@metodgraf/subgraph-kit';
import type { ImportRegister, Match, ReadRow } from '@metodgraf/subgraph-kit/import';
import { addPerson } from '../person/add-person.ts';
import { editPerson } from '../person/edit-person.ts';
import { checkJoining } from '../person/joining.rules.ts';
import type { AddPersonInput, EditPersonInput } from '../person/person.graphql.ts';
import { findOrganizations, type NamedOrganization } from './find-organizations.ts';
import { findPeople, type KnownPerson } from './find-people.ts';
import { NamedTerritories } from './find-territories.ts';
import { importPeoplePolicy } from './import.policy.ts';
import { type PersonColumns, personColumns } from './person-columns.ts';
import { comparedPerson } from './person-differences.ts';

/** What an import does with a person: the input of the mutation that would do it by hand. */
export type PersonPlan = { readonly add: AddPersonInput } | { readonly edit: EditPersonInput };

export type PersonRow = ReadRow<PersonColumns>;
export type PersonMatch = Match<keyof PersonColumns, PersonPlan>;

/** Tables of people with one workplace each: found by СНИЛС, else by whole name and birth date. */
export const personImport: ImportRegister<PersonColumns, PersonPlan> = {
  code: 'people',
  title: 'Люди',
  permission: importPeoplePolicy,
  columns: personColumns,

  keysOf: (values) =>
    values.snils === null
      ? [`born:${nameOf(values)}|${values.birthDate}`]
      : [`snils:${values.snils}`],

  async match(ctx, rows) {
    const day = today(ctx);
    const values = rows.map((row) => row.values);
    const organizations = await findOrganizations(
      ctx.em,
      values.map(({ organization }) => organization),
      day,
    );
    const territories = await NamedTerritories.read(ctx.em, day);
    const people = await findPeople(
      ctx.em,
      {
        snils: values.flatMap(({ snils }) => snils ?? []),
        born: values.map((each) => ({ name: nameOf(each), birthDate: each.birthDate })),
      },
      day,
    );
    return rows.map((row): PersonMatch => {
      const workplace = workplaceOf(row, organizations(row.values.organization), territories);
      if ('text' in workplace) return { found: 'PROBLEMS', problems: [workplace] };
      return matchOf(row, workplace, people);
    });
  },

  apply: (ctx, requestId, plan) =>
    'add' in plan ? addPerson(ctx, requestId, plan.add) : editPerson(ctx, requestId, plan.edit),

  refusals: {
    SNILS_INVALID: { column: 'snils', text: 'контрольные цифры не сходятся' },
    SNILS_TAKEN: { column: 'snils', text: 'под этим номером в реестре другой человек' },
    DATES_REVERSED: { column: 'from', text: 'даты перепутаны: человек начал работать до рождения' },
    TOO_YOUNG: {
      column: 'birthDate',
      text: 'человеку не было {least} лет, когда он начал работать',
    },
    ORGANIZATION_UNKNOWN: { column: 'organization', text: 'такой организации нет' },
    POSTS_OVERLAP: { column: 'from', text: 'в это время человек уже работает в этой организации' },
    CATEGORY_UNDATED: { text: 'в карточке не указан день категории: исправьте её в карточке' },
  },
};

/** The form in which the register keeps whole names to find them by. */
const nameOf = ({
  familyName,
  givenName,
  patronymic,
}: Pick<PersonRow['values'], 'familyName' | 'givenName' | 'patronymic'>): string =>
  searchForm(familyName, givenName, patronymic);

function workplaceOf(
  { values: { organization, territory } }: PersonRow,
  found: readonly NamedOrganization[],
  territories: NamedTerritories,
): NamedOrganization | { column: 'organization' | 'territory'; text: string } {
  const place = territory === null ? null : territories.named(territory);
  if (territory !== null && !place)
    return { column: 'territory', text: `«${territory}» не найдено` };
  const meant = place
    ? found.filter((each) => territories.inPlaceOf(each.territoryId ?? '')?.id === place.id)
    : found;
  const [only] = meant;
  if (meant.length > 1) {
    const text = `«${organization}» — таких несколько: укажите ОГРН или муниципальное образование`;
    return { column: 'organization', text };
  }
  return only ?? { column: 'organization', text: `«${organization}» нет в реестре` };
}

function matchOf(
  row: PersonRow,
  workplace: NamedOrganization,
  people: readonly KnownPerson[],
): PersonMatch {
  const { values } = row;
  const sameNumber = people.filter(({ snils }) => snils !== null && snils === values.snils);
  const name = nameOf(values);
  const sameBirth = people.filter(
    ({ searchName, birthDate, snils }) =>
      searchName === name &&
      birthDate === values.birthDate &&
      (snils === null || values.snils === null || snils === values.snils),
  );
  const meant = sameNumber.length > 0 ? sameNumber : sameBirth;
  if (meant.length > 1) {
    const text = 'в реестре таких несколько: укажите СНИЛС';
    return { found: 'PROBLEMS', problems: [{ column: 'familyName', text }] };
  }
  const [known] = meant;
  if (known) return comparedPerson(known, row, workplace);
  const refusal = checkJoining(values, 'birthDate');
  if (refusal) return { found: 'REFUSAL', refusal };
  return { found: 'NOTHING', plan: { add: additionOf(row, workplace) } };
}

function additionOf(
  { values }: PersonRow,
  { id: organizationId }: NamedOrganization,
): AddPersonInput {
  const { organization: _, territory: __, schoolSubjects, ...rest } = values;
  return { ...rest, organizationId, schoolSubjects: schoolSubjects ?? [] };
}
