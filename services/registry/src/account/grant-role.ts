import { randomUUID } from 'node:crypto';
import {
  onViolation,
  perform,
  Problem,
  refusal,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Organization } from '../organization/index.ts';
import { restateAccounts } from '../statement/index.ts';
import { followsPost, isRole } from '../statement/grants.rules.ts';
import { Account, RoleGrant } from './account.entity.ts';
import type { GrantRoleInput } from './account.graphql.ts';
import { grantRolePolicy } from './account.policy.ts';

/** Gives a person a role; the gateway learns of it with the sign-ins of that person. */
export function grantRole(
  ctx: RequestContext,
  requestId: string,
  input: GrantRoleInput,
): Promise<RoleGrant | Problem> {
  const change = { action: grantRolePolicy.action, requestId, input, answers: RoleGrant };
  return perform(ctx, change, async (tx) => {
    grantRolePolicy.assert(ctx.viewer, null);
    const { personId, role, from, organizationId = null } = input;
    if (!isRole(role)) return new Problem('ROLE_UNKNOWN');
    if ((await tx.count(Account, { personId })) === 0) return new Problem('NO_ACCOUNT');
    if (followsPost(role) && !organizationId) {
      throw refusal(
        'BAD_USER_INPUT',
        'Эта роль действует от имени организации: укажите организацию',
      );
    }
    if (organizationId) await tx.findOneOrFail(Organization, { id: organizationId });

    const grant = tx.create(RoleGrant, {
      id: randomUUID(),
      personId,
      role,
      organizationId,
      duties: [],
      from,
      to: null,
    });
    const already = new Problem('ALREADY_GRANTED');
    const refused = await onViolation(tx.flush(), { role_grant_once: already });
    if (refused) return refused;
    await restateAccounts(tx, { person: personId, day: today(ctx) });
    return grant;
  });
}
