import type { PublishedRemote } from '@metodgraf/remote-kit';

/**
 * The remotes of this deployment, found at run time: the shell knows none when it is built. Without the list
 * the portal still opens, and says that its sections are missing.
 */
export async function readRemoteList(): Promise<readonly PublishedRemote[]> {
  try {
    const answer = await fetch('/config/remotes.json', {
      cache: 'no-cache',
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) throw new Error(`answered ${answer.status}`);
    return (await answer.json()) as PublishedRemote[];
  } catch (error) {
    console.error('The list of remotes is unknown', error);
    return [];
  }
}
