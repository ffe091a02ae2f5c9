import type { Module } from '@metodgraf/subgraph-kit';
import { importJobs, ImportRow, ImportRun } from '@metodgraf/subgraph-kit/import';
import { ImportRegisterResolver, ImportRunResolver } from './import.resolver.ts';
import { imports } from './imports.ts';

export { uploadPolicy } from './import.policy.ts';
export { imports } from './imports.ts';

/** The jobs that read, check and apply tables. */
export const importing = importJobs(imports);

/** Tables brought into registers of the registry. */
export const tables: Module = {
  entities: [ImportRun, ImportRow],
  resolvers: [ImportRegisterResolver, ImportRunResolver],
};
