import { Problem } from '@metodgraf/subgraph-kit/problem';
import { followsOf, isRole } from '../statement/grants.rules.ts';
import { holdsOn, type Period } from '../statement/period.rules.ts';

/** Duties that widen a role; others widen nothing. Source: design, «Rights»: by appointment. */
const DUTIES: Readonly<Record<string, readonly string[]>> = { CENTER: ['RESULTS', 'PRIVATE'] };

/** What an administrator means to give. */
export interface AskedGrant extends Period {
  readonly role: string;
  readonly organizationId: string | null;
  readonly duties: readonly string[];
}

type Refusal = 'ROLE_UNKNOWN' | 'ORGANIZATION_REQUIRED' | 'DUTY_UNKNOWN' | 'DATES_REVERSED';

/** Whether such a grant can be at all, whoever gets it. */
export function checkGrant({
  role,
  organizationId,
  duties,
  from,
  to,
}: AskedGrant): Problem<Refusal> | null {
  if (!isRole(role)) return new Problem('ROLE_UNKNOWN');
  if (followsOf(role) === 'POST' && !organizationId) return new Problem('ORGANIZATION_REQUIRED');
  if (duties.some((duty) => !DUTIES[role]?.includes(duty))) return new Problem('DUTY_UNKNOWN');
  if (to !== null && to <= from) return new Problem('DATES_REVERSED');
  return null;
}

/** How a grant stands on a day. */
export type Standing = 'AHEAD' | 'STANDS' | 'NOTHING_TO_FOLLOW' | 'OVER';

/**
 * A grant within its term opens something only while the gateway is told so: what follows a post or an
 * appointment waits for one.
 */
export function standingOf(grant: Period, isTold: boolean, day: string): Standing {
  if (grant.to !== null && (grant.to <= day || grant.to <= grant.from)) return 'OVER';
  if (!holdsOn(grant, day)) return 'AHEAD';
  return isTold ? 'STANDS' : 'NOTHING_TO_FOLLOW';
}
