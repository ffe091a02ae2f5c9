/** Row conditions of the first migrations, in the open and never edited: a changed guard is a new migration. */
const setting = (name: string): string =>
  `(select nullif(current_setting('app.${name}', true), ''))`;
const TODAY = `(select nullif(current_setting('app.today', true), '')::date)`;

export const READABLE = `${setting('person')} is not null`;
export const BY_MINISTRY = `${setting('role')} in ('MINISTRY')`;

/** Rows about people reached by the viewer's scopes of a data class. */
export const personal = (dataClass: string, column = 'person_id'): string =>
  `${column} in (select person from reach where scope = any ((select string_to_array(current_setting('app.${dataClass}', true), ','))::text[]) and since <= ${TODAY} and (until is null or until > ${TODAY}))`;
