import { randomUUID } from 'node:crypto';
import { onViolation, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Account } from '../account/index.ts';
import { Organization } from '../organization/index.ts';
import { tellPerson } from '../rights-notice/index.ts';
import { restateAccounts } from '../statement/index.ts';
import { roleLabel } from '../statement/grants.rules.ts';
import { RoleGrant } from './role-grant.entity.ts';
import type { GrantRoleInput } from './role-grant.graphql.ts';
import { grantRolePolicy } from './role-grant.policy.ts';
import { checkGrant } from './role-grant.rules.ts';

/** Gives another person a role; the gateway learns of it with the sign-ins of that person. */
export function grantRole(
  ctx: RequestContext,
  requestId: string,
  input: GrantRoleInput,
): Promise<RoleGrant | Problem> {
  const change = { action: grantRolePolicy.action, requestId, input, answers: RoleGrant };
  return perform(ctx, change, async (tx) => {
    grantRolePolicy.assert(ctx.viewer, null);
    const { personId, role, from, to = null, organizationId = null } = input;
    const duties = input.duties ?? [];
    const refused = checkGrant({ role, organizationId, duties, from, to });
    if (refused) return refused;
    if (personId === ctx.viewer.person) return new Problem('OWN_RIGHTS');
    if ((await tx.count(Account, { personId })) === 0) return new Problem('NO_ACCOUNT');
    if (organizationId) await tx.findOneOrFail(Organization, { id: organizationId });

    const id = randomUUID();
    const basis = input.basis.trim();
    const terms = { role, organizationId, duties, from, to, basis, endReason: null };
    const grant = tx.create(RoleGrant, { id, personId, ...terms });
    const already = new Problem('ALREADY_GRANTED');
    const twice = await onViolation(tx.flush(), { role_grant_once: already });
    if (twice) return twice;
    const what = roleLabel(role);
    tellPerson(tx, { personId, kind: 'ROLE_GRANTED', what, reason: basis, at: ctx.now() });
    await restateAccounts(tx, { person: personId, day: today(ctx) });
    return grant;
  });
}
