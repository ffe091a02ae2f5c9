import type { ExternalRemote } from './external-remotes.ts';
import type { FrontendsFolder } from './frontends-folder.ts';
import type { PublishedRemote } from './published-remote.ts';

/** What `/config/remotes.json` says: every remote there is now, with addresses instead of file names. */
export async function remotesList(
  frontends: FrontendsFolder,
  external: readonly ExternalRemote[],
): Promise<PublishedRemote[]> {
  const built = [...(await frontends.remotes()).values()].map(({ remote }) => ({
    ...remote,
    entry: `/mfe/${remote.name}/${remote.entry}`,
    documents: `/mfe/${remote.name}/${remote.documents}`,
  }));
  return [...built, ...external];
}
