export { restateAccounts } from './restate-accounts.ts';
export { restateEveryone } from './restate-everyone.ts';
export { restatePerson, restateWorkforce } from './restate-person.ts';
export { statedRows } from './stated-rows.ts';
