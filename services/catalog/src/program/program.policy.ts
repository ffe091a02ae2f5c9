import { forbidden, policy, type Viewer } from '@metodgraf/subgraph-kit';

/** What is offered by one institution. */
export interface Offered {
  readonly providerId: string;
}

/** Whether the viewer answers for what this institution offers. */
export const offersIt = ({ role, organization }: Viewer, { providerId }: Offered): boolean =>
  role === 'PROVIDER' && organization === providerId;

export const addOwnProgram = policy<Offered>('catalog:program:add', offersIt);
export const editOwnProgram = policy<Offered>('catalog:program:edit', offersIt);

/** The institution for which the viewer offers programs; whoever offers none is refused. */
export function institutionOf(viewer: Viewer): string {
  if (viewer.organization === null) throw forbidden(addOwnProgram.action);
  addOwnProgram.assert(viewer, { providerId: viewer.organization });
  return viewer.organization;
}
