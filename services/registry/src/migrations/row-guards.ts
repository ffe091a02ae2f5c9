/**
 * Row policies as they were when the tables below were made. Migrations say what was done, so they do not
 * follow later changes of the kit's policies; the structural test compares the outcome with the entities.
 */
export interface Guard {
  readonly name: string;
  readonly command: 'all' | 'select' | 'insert' | 'update';
  readonly condition: string;
}

const setting = (name: string): string =>
  `(select nullif(current_setting('app.${name}', true), ''))`;
const DAY = `(select nullif(current_setting('app.today', true), '')::date)`;

export const readable: Guard = {
  name: 'readable',
  command: 'select',
  condition: `${setting('person')} is not null`,
};

export const reachedBy = (dataClass: 'card' | 'private', column: string): Guard => ({
  name: `personal_${dataClass}`,
  command: 'select',
  condition: `${column} in (select person from reach
    where scope = any ((select string_to_array(current_setting('app.${dataClass}', true), ','))::text[])
      and since <= ${DAY} and (until is null or until > ${DAY}))`,
});

export const stated = (column: string): Guard => ({
  name: 'stated',
  command: 'select',
  condition: `${column} = ${setting('stating')}::uuid`,
});

export const own = (column: string, command: 'all' | 'select'): Guard => ({
  name: 'own',
  command,
  condition: `${column} = ${setting('person')}::uuid`,
});

export const forRole = (role: string, command: 'select' | 'insert' | 'update'): Guard => ({
  name: `roles_${command}`,
  command,
  condition: `${setting('role')} in ('${role}')`,
});

/** Statements that close a table and open exactly what the guards say. */
export function guarded(table: string, ...guards: readonly Guard[]): string[] {
  return [
    `alter table "${table}" enable row level security`,
    `alter table "${table}" force row level security`,
    ...guards.map(({ name, command, condition }) => {
      const using = command === 'insert' ? '' : `using (${condition})`;
      const check = command === 'select' ? '' : `with check (${condition})`;
      return `create policy "${name}" on "${table}" for ${command} ${using} ${check}`;
    }),
  ];
}
