import type { StatusLight } from '@metodgraf/ui-kit';
import type { BalancingState } from '../../gql/graphql';

/** How a state of a proposal is lit. */
export const lightOfState: Record<BalancingState, StatusLight> = {
  QUEUED: 'none',
  SOLVING: 'none',
  READY: 'warn',
  APPLYING: 'none',
  APPLIED: 'good',
  INFEASIBLE: 'bad',
  FAILED: 'bad',
  CANCELLED: 'none',
};

/** States in which something goes on by itself and the page must look again. */
export const isUnderWay = (state: BalancingState): boolean =>
  state === 'QUEUED' || state === 'SOLVING' || state === 'APPLYING';
