import { forEdit, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { tellPerson } from '../rights-notice/index.ts';
import { roleLabel } from '../statement/grants.rules.ts';
import { restateAccounts } from '../statement/index.ts';
import { RoleGrant } from './role-grant.entity.ts';
import type { RevokeGrantInput } from './role-grant.graphql.ts';
import { revokeGrantPolicy } from './role-grant.policy.ts';
import { standingOf } from './role-grant.rules.ts';

/** Takes a role back from today on; the gateway forgets it within a minute. */
export function revokeGrant(
  ctx: RequestContext,
  requestId: string,
  input: RevokeGrantInput,
): Promise<RoleGrant | Problem> {
  const change = { action: revokeGrantPolicy.action, requestId, input, answers: RoleGrant };
  return perform(ctx, change, async (tx) => {
    const grant = await forEdit(tx, RoleGrant, input);
    revokeGrantPolicy.assert(ctx.viewer, grant);
    const { personId, role } = grant;
    const day = today(ctx);
    if (standingOf(grant, true, day) === 'OVER') return new Problem('ALREADY_REVOKED');
    if (personId === ctx.viewer.person) return new Problem('OWN_RIGHTS');

    const reason = input.reason.trim();
    // A role that has not begun never begins.
    Object.assign(grant, { to: day < grant.from ? grant.from : day, endReason: reason });
    const what = roleLabel(role);
    tellPerson(tx, { personId, kind: 'ROLE_REVOKED', what, reason, at: ctx.now() });
    await tx.flush();
    await restateAccounts(tx, { person: personId, day });
    return grant;
  });
}
