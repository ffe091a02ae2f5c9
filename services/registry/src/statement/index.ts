export { actsAs } from './acts-as.ts';
export { followsOf } from './grants.rules.ts';
export { restateAccounts } from './restate-accounts.ts';
export { restateEveryone, restatePeople } from './restate-everyone.ts';
export {
  recordAsStated,
  restatePerson,
  restatePersonAndWorkforce,
  restateWorkforce,
} from './restate-person.ts';
export { restateWork } from './restate-work.ts';
export { asStated, statedRows } from './stated-rows.ts';
