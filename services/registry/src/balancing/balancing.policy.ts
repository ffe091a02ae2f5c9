import { policy, type Viewer } from '@metodgraf/subgraph-kit';

const ofCenter = ({ role }: Viewer): boolean => role === 'CENTER';

/** The center spreads the educators among its methodologists. Source: приказ 1971, п. 5.3. */
export const proposeBalancingPolicy = policy<null>('registry:balancing:propose', ofCenter);
export const cancelBalancingPolicy = policy<null>('registry:balancing:cancel', ofCenter);
export const acceptMovesPolicy = policy<null>('registry:balancing:accept', ofCenter);
export const rejectMovesPolicy = policy<null>('registry:balancing:reject', ofCenter);
