import { type Page, page, type PageArgs, type RequestContext } from '@metodgraf/subgraph-kit';
import { SavedView } from './saved-view.entity.ts';

/** The views of one page of the portal: the viewer's own and those shown to the viewer, by title. */
export function savedViewPage(
  { em }: RequestContext,
  { first, after }: PageArgs,
  { remote, path }: { remote: string; path: string },
): Promise<Page<SavedView>> {
  return page(em, SavedView, {
    where: { remote, path, removedOn: null },
    orderBy: { title: 'asc', id: 'asc' },
    first,
    after,
  });
}
