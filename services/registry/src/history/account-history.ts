import { historyOfRecord, type RecordVersion, type RequestContext } from '@metodgraf/subgraph-kit';
import { type Account, accountHistory } from '../account/index.ts';
import { allGrantsOf, type RoleGrant, roleGrantHistory } from '../role-grant/index.ts';
import { roleLabel } from '../statement/grants.rules.ts';

/** What happened to a sign-in and to the roles of its person, told together. */
export async function historyOfAccount(
  ctx: RequestContext,
  account: Account,
): Promise<RecordVersion[]> {
  const grants = account.personId ? await allGrantsOf(ctx, account.personId) : [];
  const histories = await Promise.all([
    historyOfRecord(ctx, accountHistory, account.id),
    ...grants.map(async (grant) =>
      (await historyOfRecord(ctx, roleGrantHistory, grant.id)).map(about(grant)),
    ),
  ]);
  const told = histories.flat().toSorted((left, right) => right.at.getTime() - left.at.getTime());
  return told.map((version, place) => ({ ...version, version: told.length - place }));
}

/** Several roles are told of in one list: each change says of which it is. */
const about =
  ({ role }: RoleGrant) =>
  (version: RecordVersion): RecordVersion => ({
    ...version,
    changes: version.changes.map((change) => ({
      ...change,
      label: change.field === 'role' ? change.label : `${roleLabel(role)} — ${change.label}`,
    })),
  });
