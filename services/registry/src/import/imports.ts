import { today } from '@metodgraf/subgraph-kit';
import type { Imports } from '@metodgraf/subgraph-kit/import';
import { actsAs } from '../statement/index.ts';
import { organizationImport } from './import-organizations.ts';
import { personImport } from './import-people.ts';

/** The registers of the registry that take tables. */
export const imports: Imports = {
  service: 'registry',
  registers: [organizationImport, personImport],
  stillActs: (ctx) => actsAs(ctx.em, ctx.viewer, today(ctx)),
};
