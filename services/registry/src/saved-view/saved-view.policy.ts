import { policy } from '@metodgraf/subgraph-kit';

type Owned = { ownerId: string };

const isOwner = ({ person }: { person: string }, view: Owned): boolean => view.ownerId === person;

export const saveViewPolicy = policy<Owned>('registry:saved-view:save', isOwner);
export const renameViewPolicy = policy<Owned>('registry:saved-view:rename', isOwner);
export const shareViewPolicy = policy<Owned>('registry:saved-view:share', isOwner);
export const deleteViewPolicy = policy<Owned>('registry:saved-view:delete', isOwner);
