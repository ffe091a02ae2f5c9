import { policy, type Viewer } from '@metodgraf/subgraph-kit';

const isCenter = ({ role }: Viewer): boolean => role === 'CENTER';

export const importOrganizationsPolicy = policy<null>('registry:organization:import', isCenter);

/** A list of people holds what is private of them, and existing ones are found by it. */
export const importPeoplePolicy = policy<null>(
  'registry:person:import',
  (viewer) => isCenter(viewer) && viewer.duties.includes('PRIVATE'),
);

/** Files come from those who keep the register. */
export const uploadPolicy = policy<null>('registry:file:upload', isCenter);
