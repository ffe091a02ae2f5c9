import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { restateAccounts } from '../statement/index.ts';
import { RoleGrant } from './account.entity.ts';
import type { RevokeGrantInput } from './account.graphql.ts';
import { revokeGrantPolicy } from './account.policy.ts';

/** Takes a role back from today on; the gateway forgets it within a minute. */
export function revokeGrant(
  ctx: RequestContext,
  requestId: string,
  input: RevokeGrantInput,
): Promise<RoleGrant | Problem> {
  const change = { action: revokeGrantPolicy.action, requestId, input, answers: RoleGrant };
  return perform(ctx, change, async (tx) => {
    const grant = await forEdit(tx, RoleGrant, input);
    revokeGrantPolicy.assert(ctx.viewer, null);
    if (grant.to) return new Problem('ALREADY_REVOKED');
    const day = today(ctx);
    // A role that has not begun never begins.
    grant.to = day < grant.from ? grant.from : day;
    await tx.flush();
    await restateAccounts(tx, { person: grant.personId, day });
    return grant;
  });
}
