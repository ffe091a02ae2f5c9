import type { Historied } from '@metodgraf/subgraph-kit';
import { AccountHistory } from './account.entity.ts';

/** How the history of a sign-in is told: whose it is stays a pseudonym. */
export const accountHistory: Historied = {
  history: AccountHistory,
  labels: {
    subject: 'Вход',
    person_id: { label: 'Человек', show: (id) => String(id).slice(0, 8) },
    reason: 'Причина',
  },
};
