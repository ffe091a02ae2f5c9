import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { PersonMatch } from '../person-match/index.ts';
import { tellPerson } from '../rights-notice/index.ts';
import { restateAccounts } from '../statement/index.ts';
import { Account } from './account.entity.ts';
import type { LinkAccountInput } from './account.graphql.ts';
import { linkAccountPolicy } from './account.policy.ts';
import { hasLapsed } from './account.rules.ts';

/** Says who signs in: somebody the same administrator has just matched, and never the administrator. */
export function linkAccount(
  ctx: RequestContext,
  requestId: string,
  input: LinkAccountInput,
): Promise<Account | Problem> {
  const change = { action: linkAccountPolicy.action, requestId, input, answers: Account };
  return perform(ctx, change, async (tx) => {
    const account = await forEdit(tx, Account, input);
    linkAccountPolicy.assert(ctx.viewer, account);
    if (account.personId) return new Problem('ALREADY_LINKED');
    const match = await tx.findOneOrFail(PersonMatch, { id: input.matchId });
    const { personId } = match;
    if (hasLapsed(match, ctx.now())) return new Problem('MATCH_LAPSED');
    if (personId === ctx.viewer.person) return new Problem('OWN_RIGHTS');

    const reason = input.reason.trim();
    Object.assign(account, { personId, reason });
    const what = account.subject;
    tellPerson(tx, { personId, kind: 'SIGN_IN_LINKED', what, reason, at: ctx.now() });
    await tx.flush();
    await restateAccounts(tx, { person: personId, day: today(ctx) });
    return account;
  });
}
