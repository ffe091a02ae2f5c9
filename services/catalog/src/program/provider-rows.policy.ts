import type { PolicyDef } from '@mikro-orm/core';
import { ownedRows, rowsForRoles } from '@metodgraf/subgraph-kit';

// Belonging to the institution is not enough: its teachers and analysts are not its admission office.
const byProvider = `${String(ownedRows('provider_id').using)} and ${String(rowsForRoles(['PROVIDER']).using)}`;
const ofOwnProgram = `program_id in (select id from program where ${String(ownedRows('provider_id').using)})`;

/** Programs, open for change to the staff of their provider. */
export const programsOfProvider = (): PolicyDef => ({
  name: 'by_provider',
  command: 'all',
  using: byProvider,
  check: byProvider,
});

/**
 * Rows that hang on a program, open to the staff of its provider. Programs are readable to all, so a written
 * row must also name a program of the same provider: nobody hangs a cohort on a foreign one.
 */
export const rowsOfOwnProgram = (): PolicyDef => ({
  name: 'by_provider',
  command: 'all',
  using: byProvider,
  check: `${byProvider} and ${ofOwnProgram}`,
});

/** Rows that only arrive by facts: the provider reads them and nobody writes. */
export const readByProvider = (): PolicyDef => ({
  name: 'by_provider',
  command: 'select',
  using: byProvider,
});
