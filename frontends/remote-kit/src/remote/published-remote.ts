import type { Role } from './role';

/**
 * A remote as its build publishes it in `remote.json`, and as `/config/remotes.json` lists it:
 * titles are Russian words already and the menu holds absolute paths, so the shell draws it unloaded.
 */
export interface PublishedRemote {
  readonly contract: number;
  readonly name: string;
  readonly title: string;
  readonly basePath: string;
  readonly roles: readonly Role[];
  readonly menu: readonly { readonly title: string; readonly to: string; readonly order: number }[];
  /** Manifest of the federation: a file name in `remote.json`, a URL in `/config/remotes.json`. */
  readonly entry: string;
  /** Trusted documents, for the gateway: a file name beside the manifest. */
  readonly documents: string;
  /** How long the shell waits for the remote. */
  readonly timeoutMs?: number;
}
