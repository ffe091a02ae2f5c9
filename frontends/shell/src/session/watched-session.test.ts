import type { Session } from '@metodgraf/remote-kit';
import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type SignedIn, watchSession } from './watched-session';

const session: SignedIn = {
  signedIn: true,
  person: 'p1',
  role: 'EDUCATOR',
  organization: null,
  roles: [],
  expiresAt: '2026-11-21T12:30:00Z',
};

function portalAnswers(answer: Session | undefined): void {
  vi.stubGlobal('fetch', () =>
    answer ? Promise.resolve(Response.json(answer)) : Promise.reject(new TypeError('no network')),
  );
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-21T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a session that was not prolonged ends at its time', async () => {
  const watched = watchSession(session);
  portalAnswers({ signedIn: false });

  await vi.advanceTimersByTimeAsync(29 * 60_000);
  expect(watched.isExpired.value).toBe(false);
  await vi.advanceTimersByTimeAsync(2 * 60_000);
  expect(watched.isExpired.value).toBe(true);
});

test('a session that was prolonged goes on', async () => {
  const watched = watchSession(session);
  portalAnswers({ ...session, expiresAt: '2026-11-21T13:00:00Z' });

  await vi.advanceTimersByTimeAsync(31 * 60_000);

  expect(watched.isExpired.value).toBe(false);
});

test('after signing in in another tab the page goes on', async () => {
  const watched = watchSession(session);
  watched.expire();
  portalAnswers(session);

  await watched.check();

  expect(watched.isExpired.value).toBe(false);
});

test('a portal that does not answer says nothing about the session', async () => {
  const watched = watchSession(session);
  portalAnswers(undefined);

  await watched.check();
  await flushPromises();

  expect(watched.isExpired.value).toBe(false);
});
