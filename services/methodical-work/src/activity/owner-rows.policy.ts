import type { PolicyDef } from '@mikro-orm/core';
import { ownedRows, type RowPolicy, rowsForRoles } from '@metodgraf/subgraph-kit';
import { ORGANIZERS } from './activity.policy.ts';

// Belonging to the organization is not enough: its teachers are not its organizers.
const byOwner = `${String(ownedRows('owner_id').using)} and ${String(rowsForRoles(ORGANIZERS).using)}`;
const ofActivity = '(activity_id, owner_id) in (select id, owner_id from activity)';

/** Activities, open for change to those who organize for their owner. */
export const activitiesOfOwner = (): PolicyDef => ({
  name: 'by_owner',
  command: 'all',
  using: byOwner,
  check: byOwner,
});

/** Rows that hang on an activity, open to those who organize for its owner and naming no other owner. */
export const rowsOfOwnActivity = (): PolicyDef => ({
  name: 'by_owner',
  command: 'all',
  using: byOwner,
  check: `${byOwner} and ${ofActivity}`,
});

/** Lets whom the person may be seen by put the person on a list, and only on a list of the activity's owner. */
export const enteredBy = (reached: RowPolicy): PolicyDef => ({
  name: 'entered_by_circle',
  command: 'insert',
  check: `${String(reached.check)} and ${ofActivity}`,
});
