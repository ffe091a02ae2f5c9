import { policy, type Viewer } from '@metodgraf/subgraph-kit';

const isCenter = ({ role }: Viewer): boolean => role === 'CENTER';

/** The center keeps the register of agreements for all parties. Source: приказ 1971, п. 3.2.3, 3.4. */
export const draftAgreementPolicy = policy<null>('registry:agreement:draft', isCenter);
export const editAgreementPolicy = policy<null>('registry:agreement:edit', isCenter);
export const signAgreementPolicy = policy<null>('registry:agreement:sign', isCenter);
export const endAgreementPolicy = policy<null>('registry:agreement:end', isCenter);
export const withdrawAgreementPolicy = policy<null>('registry:agreement:withdraw', isCenter);
export const attachAgreementFilePolicy = policy<null>('registry:agreement-file:attach', isCenter);
export const detachAgreementFilePolicy = policy<null>('registry:agreement-file:detach', isCenter);
