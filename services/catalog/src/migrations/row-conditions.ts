/** Row conditions of the first migrations, in the open and never edited: a changed guard is a new migration. */
const ORGANIZATION = `(select nullif(current_setting('app.organization', true), ''))::uuid`;
const ROLE = `(select nullif(current_setting('app.role', true), ''))`;
const TODAY = `(select nullif(current_setting('app.today', true), '')::date)`;

export const READABLE = `(select nullif(current_setting('app.person', true), '')) is not null`;
export const BY_PROVIDER = `provider_id = ${ORGANIZATION} and ${ROLE} in ('PROVIDER')`;
export const OF_OWN_PROGRAM = `program_id in (select id from program where provider_id = ${ORGANIZATION})`;
export const LEARNING = `person_id in (select person from reach where scope = any ((select string_to_array(current_setting('app.learning', true), ','))::text[]) and since <= ${TODAY} and (until is null or until > ${TODAY}))`;
