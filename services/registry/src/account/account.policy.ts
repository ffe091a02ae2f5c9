import { policy } from '@metodgraf/subgraph-kit';
import type { Account } from './account.entity.ts';

/** Sign-ins are the administrator's, who in turn sees no people. */
export const registerAccountPolicy = policy<null>(
  'registry:account:register',
  ({ role }) => role === 'ADMINISTRATOR',
);

export const linkAccountPolicy = policy<Account>(
  'registry:account:link',
  ({ role }) => role === 'ADMINISTRATOR',
);

export const unlinkAccountPolicy = policy<Account>(
  'registry:account:unlink',
  ({ role }) => role === 'ADMINISTRATOR',
);
