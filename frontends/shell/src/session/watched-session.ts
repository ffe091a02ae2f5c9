import { readSession, type Session } from '@metodgraf/remote-kit';
import { inject, type InjectionKey, readonly, type Ref, ref } from 'vue';

export type SignedIn = Extract<Session, { signedIn: true }>;

export interface WatchedSession {
  readonly session: SignedIn;
  /** The gateway no longer knows the viewer; the page stays as it is, so that nothing written is lost. */
  readonly isExpired: Readonly<Ref<boolean>>;
  readonly expire: () => void;
  /** Asks the gateway again: after signing in in another tab the page goes on. */
  readonly check: () => Promise<void>;
}

export const watchedSessionKey: InjectionKey<WatchedSession> = Symbol('session');

/** The session of the signed-in person, wherever the frame is. */
export function useSession(): WatchedSession {
  const watched = inject(watchedSessionKey);
  if (!watched) throw new Error('The frame stands without a session');
  return watched;
}

/** Notices the end of a session: by its time, by an answer of the graph, or when the tab is looked at again. */
export function watchSession(session: SignedIn): WatchedSession {
  const isExpired = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const checkAfter = (moment: string): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => void check(),
      Math.max(1_000, Date.parse(moment) - Date.now() + 1_000),
    );
  };

  async function check(): Promise<void> {
    const now = await readSession().catch(() => undefined);
    if (!now) return; // A portal that does not answer says nothing about the session.
    isExpired.value = !now.signedIn;
    if (!now.signedIn) return;
    // Another person or role in another tab: nothing on this page is theirs.
    if (now.person !== session.person || now.role !== session.role) return location.assign('/');
    checkAfter(now.expiresAt);
  }

  checkAfter(session.expiresAt);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void check();
  });
  return { session, isExpired: readonly(isExpired), expire: () => (isExpired.value = true), check };
}
