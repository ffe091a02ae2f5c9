import { AccountFact } from '@metodgraf/facts';
import { forEdit, perform, Problem, type RequestContext, retract } from '@metodgraf/subgraph-kit';
import { tellPerson } from '../rights-notice/index.ts';
import { Account } from './account.entity.ts';
import type { UnlinkAccountInput } from './account.graphql.ts';
import { unlinkAccountPolicy } from './account.policy.ts';

/** Takes a sign-in from its person: the gateway ends its sessions at their next request. */
export function unlinkAccount(
  ctx: RequestContext,
  requestId: string,
  input: UnlinkAccountInput,
): Promise<Account | Problem> {
  const change = { action: unlinkAccountPolicy.action, requestId, input, answers: Account };
  return perform(ctx, change, async (tx) => {
    const account = await forEdit(tx, Account, input);
    unlinkAccountPolicy.assert(ctx.viewer, account);
    const { personId, subject } = account;
    if (!personId) return new Problem('NOT_LINKED');
    if (personId === ctx.viewer.person) return new Problem('OWN_RIGHTS');

    const reason = input.reason.trim();
    Object.assign(account, { personId: null, reason });
    tellPerson(tx, { personId, kind: 'SIGN_IN_UNLINKED', what: subject, reason, at: ctx.now() });
    await retract(tx, AccountFact, account.id);
    return account;
  });
}
