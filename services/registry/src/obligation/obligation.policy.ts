import { policy, type Viewer } from '@metodgraf/subgraph-kit';

const isCenter = ({ role }: Viewer): boolean => role === 'CENTER';

/** The center follows up what was promised. Source: приказ 2077, п. 5.2. */
export const writeObligationPolicy = policy<null>('registry:obligation:write', isCenter);
export const removeObligationPolicy = policy<null>('registry:obligation:remove', isCenter);
export const markObligationPolicy = policy<null>('registry:obligation:mark', isCenter);
