import { policy, type Viewer } from '@metodgraf/subgraph-kit';

/** The scope keys that stand today over the person whose route it is. */
type Over = readonly string[];

const accompanies = (viewer: Viewer, over: Over): boolean =>
  viewer.role === 'METHODOLOGIST' && shares(viewer, over, 'assigned:');

const leadsTheSchool = (viewer: Viewer, over: Over): boolean =>
  viewer.role === 'SCHOOL' && shares(viewer, over, 'org:');

export const routeGenerate = policy<Over>('learning-routes:route:generate', accompanies);
export const routeEdit = policy<Over>('learning-routes:route:edit', accompanies);
export const routeAgree = policy<Over>('learning-routes:route:agree', accompanies);
export const routeApprove = policy<Over>('learning-routes:route:approve', leadsTheSchool);
export const routeReturn = policy<Over>(
  'learning-routes:route:return',
  (viewer, over) => accompanies(viewer, over) || leadsTheSchool(viewer, over),
);

function shares({ scopes }: Viewer, over: Over, kind: string): boolean {
  return scopes.some((scope) => scope.startsWith(kind) && over.includes(scope));
}
