import type { Messages, PublishedRemote, Remote } from '@metodgraf/remote-kit';
import { inject, type InjectionKey } from 'vue';
import type { RemoteFailure } from './remote-failure';

/** One remote of the portal and how far it is. */
export interface HostedRemote {
  readonly published: PublishedRemote;
  status: 'idle' | 'loading' | 'ready' | 'failed';
  attempts: number;
  failure?: RemoteFailure;
  remote?: Remote;
  messages?: Messages;
}

/** The remotes of the portal. */
export interface RemoteHost {
  readonly remotes: ReadonlyMap<string, HostedRemote>;
  /** Loads a remote unless it is loaded; never throws, the outcome is its status. */
  readonly ensure: (name: string) => Promise<void>;
}

export const remoteHostKey: InjectionKey<RemoteHost> = Symbol('remote host');

/** The remotes of the portal, wherever the frame is. */
export function useRemoteHost(): RemoteHost {
  const host = inject(remoteHostKey);
  if (!host) throw new Error('The frame stands without a host of remotes');
  return host;
}

/** The route under which all pages of a remote stand. */
export const outletOf = (name: string): string => `${name}:outlet`;

/** The route of an address that the remote does not know, or cannot show. */
export const anyPageOf = (name: string): string => `${name}:any`;
