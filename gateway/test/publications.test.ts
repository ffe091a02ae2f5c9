import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../testing/portal/browser.ts';
import { composed, type Portal, startPortal } from '../testing/portal/test-portal.ts';

const BOTH = 'query Both { me { id name level } }';
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ documents: [BOTH] });
});
afterAll(() => portal[Symbol.asyncDispose]());

/** Asks without a pause until told, and at least ten times more: a slow machine must prove as much. */
async function keepAsking(person: Browser, enough: AbortSignal) {
  const failures: unknown[] = [];
  for (let asked = 0; !enough.aborted || asked < 10; asked += 1) {
    const answer = await person.trusted(BOTH);
    if (answer.errors) failures.push(answer.errors[0]);
  }
  return failures;
}

describe('a publication of the graph', () => {
  const readiness = async () =>
    (await (await portal.browser().fetch('/readyz')).json()) as { ready: boolean; stale?: string };

  test.each([
    ['is empty', () => ''],
    ['is a page', () => '<html><body>404</body></html>'],
    ['is half a file', () => composed().slice(0, 3_000)],
    ['is an ordinary schema', () => 'type Query { me: String }'],
    [
      'moves a service elsewhere',
      () => composed().replace('http://registry.metodgraf.internal', 'http://evil.example'),
    ],
  ])(
    'S25: one that %s is refused, the one before goes on, and readiness says so',
    async (_how, sdl) => {
      const teacher = await portal.signedIn('EDUCATOR');
      await portal.publishSupergraph(sdl());
      await expect.poll(async () => (await readiness()).stale).toMatch(/[а-я]{4}/);
      expect((await teacher.trusted(BOTH)).errors).toBeUndefined();
      expect((await readiness()).ready).toBe(true);

      await portal.publishSupergraph(composed());
      await expect.poll(async () => (await readiness()).stale).toBeUndefined();
    },
  );

  test('comes into force without a lost request', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const enough = new AbortController();
    const load = keepAsking(teacher, enough.signal);
    const fresh = 'query Fresh { freshField }';
    await portal.publishDocuments([BOTH, fresh]);
    const grown = (sdl: string) => sdl.replace('boom: String', 'boom: String freshField: String');
    await portal.publishSupergraph(composed(grown));
    const refusing = async () => (await teacher.trusted(fresh)).errors?.[0]?.extensions['service'];
    // The fake service does not know the new field: that the gateway asks it for it is what matters.
    await expect.poll(refusing).toBe('registry');
    for (let index = 0; index < 10; index += 1) {
      await portal.publishSupergraph(index % 2 === 0 ? composed() : composed(grown));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    enough.abort();
    expect(await load).toEqual([]);
  });
});
