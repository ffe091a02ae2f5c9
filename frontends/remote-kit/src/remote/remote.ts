import type { TypedDocumentNode } from '@urql/vue';
import type { App } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { MessageTree } from '../messages/message-tree';
import type { Viewer } from '../session/session';
import type { CONTRACT_VERSION } from './contract-version';
import type { Role } from './role';

export interface MenuItem {
  /** Key of the title in the remote's messages. */
  readonly title: string;
  /** Path inside the remote; `''` is its first page. */
  readonly to: string;
  readonly order: number;
}

/** What is known of a remote without loading it: plain data, read by the build too, so it imports nothing. */
export interface RemoteDescriptor {
  /** The contract that the remote was written for: a literal, never a constant imported from the kit. */
  readonly contract: typeof CONTRACT_VERSION;
  /** Small latin letters: also the name of the container and of the folder under `/mfe/`. */
  readonly name: string;
  /** Key of the title in the remote's messages. */
  readonly title: string;
  readonly basePath: `/${string}`;
  readonly roles: readonly Role[];
  readonly menu: readonly MenuItem[];
}

/** What asks for the viewer's attention: shown on the home page, counted by the services. */
export interface Attention {
  /** A query whose root fields are lists of `AttentionItem`. */
  readonly document: TypedDocumentNode<Record<string, unknown>, Record<string, never>>;
  /** Where an item leads, by its code; its sentence is the message `attention.<code>`, plural by `count`. */
  readonly links: Readonly<Record<string, string>>;
}

export interface RemoteContext {
  readonly app: App;
  readonly viewer: Viewer;
}

/** The default export of `src/remote.ts`, the only module that a remote exposes. */
export interface Remote extends RemoteDescriptor {
  /** Relative paths, lazy components, names beginning with the remote's own. Mounted under `basePath`. */
  readonly routes: readonly RouteRecordRaw[];
  /** The remote's own messages and those of the parts it uses; a key may stand in one of them only. */
  readonly messages: readonly MessageTree[];
  readonly attention?: Attention;
  /** Runs once, before the routes are mounted. */
  readonly setup?: (context: RemoteContext) => void | Promise<void>;
}

/** Names the type of a remote; the descriptor comes from the file that its build reads too. */
export function defineRemote(remote: Remote): Remote {
  return remote;
}
