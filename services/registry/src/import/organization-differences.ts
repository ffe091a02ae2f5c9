import type { Difference, RowProblem } from '@metodgraf/subgraph-kit/import';
import type { EditOrganizationInput } from '../organization/edit-organization.graphql.ts';
import type { Organization } from '../organization/index.ts';
import type { Territory } from '../territory/index.ts';
import type { OrganizationMatch, OrganizationRow } from './import-organizations.ts';
import type { OrganizationColumns } from './organization-columns.ts';

type Column = keyof OrganizationColumns;

/** A known organization beside what the file says of it. */
export interface Comparison {
  readonly record: Organization;
  readonly values: OrganizationRow['values'];
  readonly doubts: readonly RowProblem<Column>[];
  readonly typeName: string;
  readonly sameType: boolean;
  readonly territory: Territory | null;
  readonly sameTerritory: boolean;
  /** Parents the file names and the register does not have, with those it has. */
  readonly missingParents: readonly {
    readonly column: 'administrativeParent' | 'methodicalParent';
    readonly was: string;
  }[];
}

/**
 * What differs between the register and the file. Names and number are corrected by an import; kind, place
 * and subordination change on a day and by an act, which no table gives, so they are only told.
 */
export function differencesOf(comparison: Comparison): OrganizationMatch {
  const { record, values, doubts } = comparison;
  const corrected = correctedBy(comparison);
  const told = toldBy(comparison);
  const differences = [...corrected, ...told];
  if (differences.length === 0) return { found: 'THE_SAME', record: record.id };
  const edit = {
    ...cardOf(record),
    name: values.name,
    shortName: values.shortName,
    ogrn: values.ogrn ?? record.ogrn,
  };
  const plan = corrected.length > 0 ? { edit } : null;
  return { found: 'ANOTHER_STATE', record: record.id, differences, plan, doubts };
}

function correctedBy({ record, values }: Comparison): Difference<Column>[] {
  const fields = ['name', 'shortName', 'ogrn'] as const;
  return fields.flatMap((column) => {
    const [was, now] = [record[column], values[column]];
    return now === null || was === now ? [] : [{ column, was: was ?? '', now }];
  });
}

function toldBy(comparison: Comparison): Difference<Column>[] {
  const { values, typeName, sameType, territory, sameTerritory, missingParents } = comparison;
  return [
    ...(sameType ? [] : [{ column: 'type', was: typeName, now: values.type } as const]),
    ...(sameTerritory
      ? []
      : [{ column: 'territory', was: territory?.name ?? '', now: values.territory } as const]),
    ...missingParents.map(({ column, was }) => ({ column, was, now: values[column] ?? '' })),
  ];
}

/** The card as it is: the mutation replaces it whole. */
function cardOf({
  id,
  version,
  ...record
}: Organization): Pick<EditOrganizationInput, keyof EditOrganizationInput> {
  const { name, shortName, unitKind, hostKind, ogrn, inn, address, phone, email, website } = record;
  const { licenceNumber, licenceOn, licenceIssuer } = record;
  return {
    id,
    version,
    name,
    shortName,
    unitKind,
    hostKind,
    ogrn,
    inn,
    licenceNumber,
    licenceOn,
    licenceIssuer,
    address,
    phone,
    email,
    website,
  };
}
