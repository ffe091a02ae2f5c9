// Frozen with the migrations that use it: a later wording of the policies is a later migration.
const today = `(select nullif(current_setting('app.today', true), '')::date)`;

const reached = (dataClass: 'learning' | 'result'): string =>
  `person_id in (select person from reach where scope = any ((select string_to_array(current_setting('app.${dataClass}', true), ','))::text[]) and since <= ${today} and (until is null or until > ${today}))`;

/** Puts a table under row policies that bind its owner too. */
export const guarded = (table: string): string[] => [
  `alter table "${table}" enable row level security`,
  `alter table "${table}" force row level security`,
];

/** Open to everyone signed in, written by the worker only. */
export const readableByAll = (table: string): string =>
  `create policy "readable" on "${table}" for select using ((select nullif(current_setting('app.person', true), '')) is not null)`;

/** Open to those whose scopes stand over the person, written by the worker only. */
export const readableOfPerson = (table: string, dataClass: 'learning' | 'result'): string =>
  `create policy "personal_${dataClass}" on "${table}" for select using (${reached(dataClass)})`;

/** Open to those whose scopes stand over the person, for reading and for writing. */
export const writableOfPerson = (table: string, dataClass: 'learning' | 'result'): string =>
  `create policy "personal_${dataClass}" on "${table}" using (${reached(dataClass)}) with check (${reached(dataClass)})`;
