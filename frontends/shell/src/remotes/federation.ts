import type { PublishedRemote, Remote } from '@metodgraf/remote-kit';
import {
  getInstance,
  loadRemote,
  registerPlugins,
  registerRemotes,
} from '@module-federation/runtime';
import { assertCompatible, type SharedRequirement } from './compatibility';
import { RemoteFailure } from './remote-failure';

const attempts = new Map<string, number>();

function withAttempt(url: string, attempt: number): string {
  return attempt > 1 ? `${url}${url.includes('?') ? '&' : '?'}attempt=${attempt}` : url;
}

// A browser keeps a module that threw by its URL: a repeated attempt must ask under another one.
registerPlugins([
  {
    name: 'ask-anew',
    afterResolve: (resolved) => {
      const { name, entry } = resolved.remoteInfo;
      resolved.remoteInfo.entry = withAttempt(entry, attempts.get(name) ?? 1);
      return resolved;
    },
  },
]);

/** Loads a remote by its manifest; `attempt` counts from one, and later ones avoid what the browser remembers. */
export async function loadFederated(published: PublishedRemote, attempt: number): Promise<Remote> {
  const { name } = published;
  const entry = withAttempt(published.entry, attempt);
  assertCompatible(await readRequirements(entry), versionHere);

  attempts.set(name, attempt);
  registerRemotes([{ name, entry, type: 'module' }], { force: attempt > 1 });
  const loaded = await loadRemote<{ default?: Remote }>(`${name}/app`);
  if (!loaded?.default) throw new RemoteFailure('BROKEN', { detail: `${name}/app is empty` });
  return loaded.default;
}

async function readRequirements(manifest: string): Promise<readonly SharedRequirement[]> {
  const answer = await fetch(manifest, { cache: 'no-cache' });
  if (!answer.ok) throw new RemoteFailure('BROKEN', { detail: `HTTP ${answer.status}` });
  const { shared = [] } = (await answer.json()) as { shared?: SharedRequirement[] };
  return shared;
}

/** The version of a shared package that the shell gives to remotes. */
function versionHere(name: string): string | undefined {
  const versions = getInstance()?.shareScopeMap['default']?.[name];
  return versions && Object.keys(versions)[0];
}
