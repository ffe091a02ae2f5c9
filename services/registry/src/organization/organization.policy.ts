import { policy, type Viewer } from '@metodgraf/subgraph-kit';

const isCenter = ({ role }: Viewer): boolean => role === 'CENTER';

/** The center keeps the register of organizations. Source: приказ 1971, п. 3.2.3. */
export const addOrganizationPolicy = policy<null>('registry:organization:add', isCenter);
export const editOrganizationPolicy = policy<null>('registry:organization:edit', isCenter);
