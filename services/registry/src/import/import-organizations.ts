import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import {
  type FileRows,
  type ImportRegister,
  type Match,
  plain,
  type ReadRow,
} from '@metodgraf/subgraph-kit/import';
import { addOrganization } from '../organization/add-organization.ts';
import { editOrganization } from '../organization/edit-organization.ts';
import type { EditOrganizationInput } from '../organization/edit-organization.graphql.ts';
import type { AddOrganizationInput } from '../organization/organization.graphql.ts';
import { importOrganizationsPolicy } from './import.policy.ts';
import { type OrganizationColumns, organizationColumns } from './organization-columns.ts';
import { OrganizationSurroundings } from './organization-surroundings.ts';

/** What an import does with an organization: the input of the mutation that would do it by hand. */
export type OrganizationPlan =
  | { readonly add: AddOrganizationInput }
  | { readonly edit: EditOrganizationInput };

export type OrganizationRow = ReadRow<OrganizationColumns>;
export type OrganizationMatch = Match<keyof OrganizationColumns, OrganizationPlan>;

/** Tables of organizations: found by ОГРН, else by name within the municipality. */
export const organizationImport: ImportRegister<OrganizationColumns, OrganizationPlan> = {
  code: 'organizations',
  title: 'Организации',
  permission: importOrganizationsPolicy,
  columns: organizationColumns,

  keysOf: ({ name, shortName, territory, ogrn }) => [
    `name:${plain(name)}|${plain(territory)}`,
    `short:${plain(shortName)}|${plain(territory)}`,
    ...(ogrn === null ? [] : [`ogrn:${ogrn}`]),
  ],

  async match(ctx: RequestContext, rows: readonly OrganizationRow[], file: FileRows) {
    const surroundings = await OrganizationSurroundings.read(ctx.em, rows, {
      file,
      day: today(ctx),
    });
    return rows.map((row) => surroundings.match(row));
  },

  apply: (ctx, requestId, plan) =>
    'add' in plan
      ? addOrganization(ctx, requestId, plan.add)
      : editOrganization(ctx, requestId, plan.edit),

  refusals: {
    TYPE_UNKNOWN: { column: 'type', text: 'такого вида нет' },
    TERRITORY_UNKNOWN: { column: 'territory', text: 'такого муниципального образования нет' },
    HIERARCHY_CYCLE: { text: 'организация оказалась бы подчинена самой себе' },
    OGRN_WRONG: { column: 'ogrn', text: 'контрольная цифра не сходится' },
    OGRN_TAKEN: { column: 'ogrn', text: 'под этим ОГРН в реестре «{name}»' },
  },
};
