import type { PolicyDef } from '@mikro-orm/core';
import type { DataClass } from './data-class.ts';

type Command = NonNullable<PolicyDef['command']>;

/** A policy whose conditions are plain SQL, so that others can be made of them. */
export interface RowPolicy extends PolicyDef {
  readonly using?: string;
  readonly check?: string;
}

// Settings are read in sub-selects so that PostgreSQL evaluates them once per statement, not per row.
const setting = (name: string): string =>
  `(select nullif(current_setting('app.${name}', true), ''))`;
const today = `(select nullif(current_setting('app.today', true), '')::date)`;

/** Rows about a person, open to those whose scopes of this data class stand over the person today. */
export function personalRows(
  dataClass: DataClass,
  column = 'person_id',
  command: Command = 'all',
): RowPolicy {
  const reached = `${column} in (select person from reach where scope = any ((select string_to_array(current_setting('app.${dataClass}', true), ','))::text[]) and since <= ${today} and (until is null or until > ${today}))`;
  return guard(`personal_${dataClass}`, reached, command);
}

/** Rows owned by an organization, open to whoever acts for it. */
export function ownedRows(column = 'owner_id', command: Command = 'all'): RowPolicy {
  return guard('owned', `${column} = ${setting('organization')}::uuid`, command);
}

/** Rows open to the viewer alone. */
export function ownRows(column: string, command: Command = 'all'): RowPolicy {
  return guard('own', `${column} = ${setting('person')}::uuid`, command);
}

/** Rows open to some roles whatever they are about. */
export function rowsForRoles(roles: readonly string[], command: Command = 'all'): RowPolicy {
  const list = roles.map((role) => `'${role}'`).join(', ');
  return guard(`roles_${command}`, `${setting('role')} in (${list})`, command);
}

/** Rows that everyone signed in may read: dictionaries, programs, events. */
export function publicRows(): RowPolicy {
  return guard('readable', `${setting('person')} is not null`, 'select');
}

/** Rows visible exactly when their parent row is. */
export function rowsOfParent(
  column: string,
  parentTable: string,
  command: Command = 'all',
): RowPolicy {
  return guard(`of_${parentTable}`, `${column} in (select id from ${parentTable})`, command);
}

function guard(name: string, condition: string, command: Command): RowPolicy {
  return {
    name,
    command,
    ...(command === 'insert' ? {} : { using: condition }),
    ...(command === 'select' || command === 'delete' ? {} : { check: condition }),
  };
}
