import { inject, type InjectionKey } from 'vue';
import type { Role } from '../remote/role';

/** One of the roles that the registry grants to the signed-in person, with the organization it is tied to. */
export interface SessionRole {
  readonly role: Role;
  readonly organization: string | null;
  /** The role and organization in Russian words. */
  readonly label: string;
}

/** What `/auth/session` answers. */
export type Session =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      readonly person: string;
      readonly role: Role;
      readonly organization: string | null;
      readonly roles: readonly SessionRole[];
      readonly expiresAt: string;
    };

/** Who looks at the page: ids only, the name is the registry's to give. */
export interface Viewer {
  readonly person: string;
  readonly role: Role;
  readonly organization: string | null;
}

export const viewerKey: InjectionKey<Viewer> = Symbol('viewer');

/** Who looks at the page. Another role means another page: the shell loads it anew. */
export function useViewer(): Viewer {
  const viewer = inject(viewerKey);
  if (!viewer) throw new Error('No viewer is provided here: draw the component inside a remote');
  return viewer;
}

/** Asks the gateway who is signed in; never cached. */
export async function readSession(): Promise<Session> {
  const response = await fetch('/auth/session', {
    headers: { accept: 'application/json' },
    cache: 'no-store',
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`/auth/session answered ${response.status}`);
  return (await response.json()) as Session;
}
