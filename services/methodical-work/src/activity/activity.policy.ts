import { forbidden, policy, type Role, type Viewer } from '@metodgraf/subgraph-kit';

/** Roles that organize methodical work for the organization they act for. Source: приказ 1971, п. 3.2. */
export const ORGANIZERS: readonly Role[] = [
  'CENTER',
  'METHODOLOGIST',
  'SCHOOL',
  'MUNICIPALITY',
  'ORGANIZER',
];

/** What one organization answers for. */
export interface Owned {
  readonly ownerId: string;
}

/** Whether the viewer organizes for the owner. */
export const organizesIt = ({ role, organization }: Viewer, { ownerId }: Owned): boolean =>
  ORGANIZERS.includes(role) && organization === ownerId;

export const addOwnActivity = policy<Owned>('methodical-work:activity:add', organizesIt);

/** The organization for which the viewer organizes; whoever organizes for none is refused. */
export function organizationOf(viewer: Viewer): string {
  if (viewer.organization === null) throw forbidden(addOwnActivity.action);
  addOwnActivity.assert(viewer, { ownerId: viewer.organization });
  return viewer.organization;
}
