import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safeReturnTo } from '../src/session/return-to.ts';
import { type Portal, startPortal } from '../testing/portal/test-portal.ts';

const CLAIMS = 'query Claims { claims }';
const MINUTE = 60_000;
const ORGANIZATION = '7b0e0d0c-0000-4000-8000-000000000001';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ documents: [CLAIMS] });
});
afterAll(() => portal[Symbol.asyncDispose]());

const sessionName = () => `__Host-mg${new URL(portal.origin).port}-sid`;
const session = async (browser: ReturnType<Portal['browser']>) =>
  (await (await browser.fetch('/auth/session')).json()) as Record<string, unknown>;

describe('signing in', () => {
  test('leads back to the page that was asked for, with a cookie no script can read', async () => {
    const browser = portal.browser();
    await portal.account('anna', '11111111-1111-4111-8111-111111111111', [
      { role: 'EDUCATOR', scopes: ['own:1'], label: 'Педагог, школа № 1' },
      { role: 'SCHOOL', organization: ORGANIZATION },
    ]);
    const response = await browser.signIn(portal.issuer, 'anna', '/educator/routes?tab=1');

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/educator/routes?tab=1');
    const set = response.headers.getSetCookie().find((each) => each.startsWith(sessionName()));
    expect(set).toMatch(/^__Host-mg\d+-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(await session(browser)).toMatchObject({
      signedIn: true,
      person: '11111111-1111-4111-8111-111111111111',
      role: 'EDUCATOR',
      organization: null,
      roles: [
        { role: 'EDUCATOR', organization: null, label: 'Педагог, школа № 1' },
        { role: 'SCHOOL', organization: ORGANIZATION, label: 'Образовательная организация' },
      ],
      expiresAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  test('somebody unknown to the registry is told whom to ask', async () => {
    const browser = portal.browser();
    const response = await browser.signIn(portal.issuer, 'незнакомец');
    expect(response.status).toBe(403);
    const told = await response.text();
    expect(told).toContain('Учётная запись не связана с человеком в реестре');
    expect(told).toContain('имя входа: незнакомец');
    expect(browser.cookies.has(sessionName())).toBe(false);
  });

  test('somebody without a role today is told so', async () => {
    await portal.account('former', '22222222-2222-4222-8222-222222222222', [
      { role: 'EDUCATOR', to: '2021-01-01' },
      { role: 'SCHOOL', from: '2999-01-01' },
    ]);
    const response = await portal.browser().signIn(portal.issuer, 'former');
    expect(await response.text()).toContain('нет ни одной роли');
  });

  test('roles claimed by the issuer mean nothing: only grants of the registry do', async () => {
    await portal.account('odd', '33333333-3333-4333-8333-333333333333', [
      { role: 'GOD' as never },
      { role: 'EDUCATOR' },
    ]);
    const browser = portal.browser();
    await browser.signIn(portal.issuer, 'odd');
    expect(await session(browser)).toMatchObject({ roles: [{ role: 'EDUCATOR' }] });
  });

  test('an answer of the issuer is good once, and only in the browser that asked', async () => {
    const victim = portal.browser();
    const begun = await victim.fetch('/auth/login');
    const callback = portal.issuer.signIn(begun.headers.get('location') ?? '', 'anna');
    const path = callback.pathname + callback.search;

    expect((await portal.browser().fetch(path)).status).toBe(400);
    expect((await victim.fetch(path)).status).toBe(303);
    expect((await portal.browser().fetch(path)).status).toBe(400);
    const again = portal.browser();
    for (const [name, value] of victim.cookies) again.setCookie(name, value);
    expect((await again.fetch(path)).status).toBe(400);
  });

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'чужое')],
    ['another code', (url: URL) => url.searchParams.set('code', 'чужой')],
    ['a refusal', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('%s in the issuer’s answer is refused in words', async (_what, spoil) => {
    const browser = portal.browser();
    const begun = await browser.fetch('/auth/login');
    const callback = portal.issuer.signIn(begun.headers.get('location') ?? '', 'anna');
    spoil(callback);
    const response = await browser.fetch(callback.pathname + callback.search);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Войти не получилось');
    expect(await session(browser)).toEqual({ signedIn: false });
  });

  test('an ID token for another sign-in is refused', async () => {
    portal.issuer.faults.nonce = true;
    const response = await portal.browser().signIn(portal.issuer, 'anna');
    portal.issuer.faults.nonce = false;
    expect(response.status).toBe(400);
  });

  test('a session planted in a browser does not become its owner’s (S35)', async () => {
    const attacker = await portal.signedIn('EDUCATOR');
    const planted = attacker.cookies.get(sessionName()) ?? '';
    const victim = portal.browser();
    victim.setCookie(sessionName(), planted);
    await victim.signIn(portal.issuer, 'anna');

    expect(victim.cookies.get(sessionName())).not.toBe(planted);
    const person = '11111111-1111-4111-8111-111111111111';
    expect(await session(victim)).toMatchObject({ person });
    expect(await session(attacker)).not.toMatchObject({ person });
  });
});

describe('S36: where to go after signing in', () => {
  test.each([
    ['/educator?x=1#y', '/educator?x=1#y'],
    ['//evil.example', '/'],
    ['///evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\\\\evil.example', '/'],
    ['https:evil.example', '/'],
    ['https://evil.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/\t/evil.example', '/'],
    ['/..//evil.example', '/'],
    ['/auth/logout', '/'],
    ['', '/'],
  ])('%j becomes %s', (wanted, expected) => {
    expect(safeReturnTo(wanted, 'http://localhost:4000')).toBe(expected);
  });

  test('nothing asked for becomes the first page', () => {
    expect(safeReturnTo(null, 'http://localhost:4000')).toBe('/');
  });
});

describe('a session', () => {
  test('ends after half an hour of silence, but not while it is used', async () => {
    const browser = await portal.signedIn('EDUCATOR');
    for (let index = 0; index < 3; index += 1) {
      portal.pass(25 * MINUTE);
      expect((await browser.trusted(CLAIMS)).status).toBe(200);
    }
    portal.pass(31 * MINUTE);
    const answer = await browser.trusted(CLAIMS);
    expect(answer).toMatchObject({
      status: 401,
      errors: [{ message: 'Войдите, чтобы продолжить', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  test('is not kept alive by a page that only asks about it', async () => {
    const browser = await portal.signedIn('EDUCATOR');
    portal.pass(20 * MINUTE);
    expect(await session(browser)).toMatchObject({ signedIn: true });
    portal.pass(20 * MINUTE);
    expect(await session(browser)).toEqual({ signedIn: false });
  });

  test('ends after eight hours however it is used', async () => {
    const browser = await portal.signedIn('EDUCATOR');
    for (let minutes = 0; minutes < 8 * 60 - 25; minutes += 25) {
      portal.pass(25 * MINUTE);
      expect((await browser.trusted(CLAIMS)).status).toBe(200);
    }
    portal.pass(25 * MINUTE);
    expect((await browser.trusted(CLAIMS)).status).toBe(401);
  });

  test('is dead at once after signing out, everywhere it was copied to', async () => {
    const browser = await portal.signedIn('EDUCATOR');
    const copy = portal.browser();
    for (const [name, value] of browser.cookies) copy.setCookie(name, value);
    expect((await copy.trusted(CLAIMS)).status).toBe(200);

    const { location } = (await (await browser.post('/auth/logout', {})).json()) as {
      location: string;
    };
    const elsewhere = new URL(location);
    expect(elsewhere.origin).toBe(portal.issuer.issuer);
    expect(elsewhere.searchParams.get('post_logout_redirect_uri')).toBe(`${portal.origin}/`);
    expect(elsewhere.searchParams.get('id_token_hint')).toBeTruthy();
    expect(browser.cookies.has(sessionName())).toBe(false);
    expect((await copy.trusted(CLAIMS)).status).toBe(401);
  });

  test('is not ended, nor its role changed, by another site', async () => {
    const browser = await portal.signedIn('EDUCATOR', 'ANALYST');
    for (const path of ['/auth/logout', '/auth/role']) {
      const body = { role: 'ANALYST', organization: null };
      const response = await browser.post(path, body, { origin: 'https://evil.example' });
      expect(response.status).toBe(403);
    }
    expect(await session(browser)).toMatchObject({ signedIn: true, role: 'EDUCATOR' });
  });

  test('dies with the role it acts in', async () => {
    const person = '44444444-4444-4444-8444-444444444444';
    await portal.account('boris', person, [{ role: 'METHODOLOGIST', scopes: ['assigned:1'] }]);
    const browser = portal.browser();
    await browser.signIn(portal.issuer, 'boris');
    expect((await browser.trusted(CLAIMS)).status).toBe(200);

    await portal.account('boris', person, [{ role: 'EDUCATOR' }]);
    expect((await browser.trusted(CLAIMS)).status).toBe(401);
    expect(await session(browser)).toEqual({ signedIn: false });
  });

  test('tells services what the grant says now, not what it said at sign-in', async () => {
    const person = '55555555-5555-4555-8555-555555555555';
    await portal.account('vera', person, [{ role: 'METHODOLOGIST', scopes: ['assigned:1'] }]);
    const browser = portal.browser();
    await browser.signIn(portal.issuer, 'vera');
    await browser.trusted(CLAIMS);
    await portal.account('vera', person, [{ role: 'METHODOLOGIST', scopes: ['assigned:2'] }]);

    const claims = String((await browser.trusted(CLAIMS)).data?.['claims']);
    expect(JSON.parse(claims)).toMatchObject({ scopes: ['assigned:2'] });
  });

  test('is another one in another role: the old secret is dead', async () => {
    const browser = await portal.signedIn('EDUCATOR', {
      role: 'SCHOOL',
      organization: ORGANIZATION,
    });
    const before = browser.cookies.get(sessionName()) ?? '';
    const sid = async () =>
      (JSON.parse(String((await browser.trusted(CLAIMS)).data?.['claims'])) as { sid: string }).sid;
    const earlier = await sid();

    const change = { role: 'SCHOOL', organization: ORGANIZATION };
    expect((await browser.post('/auth/role', change)).status).toBe(200);
    expect(await session(browser)).toMatchObject(change);
    expect(await sid()).not.toBe(earlier);
    const old = portal.browser();
    old.setCookie(sessionName(), before);
    expect(await session(old)).toEqual({ signedIn: false });
  });

  test.each([
    [{ role: 'ADMINISTRATOR', organization: null }, 403],
    [{ role: 'SCHOOL', organization: '7b0e0d0c-0000-4000-8000-000000000002' }, 403],
    [{ role: 'GOD', organization: null }, 400],
    ['{', 400],
  ])('does not take a role that was not granted: %j', async (choice, status) => {
    const browser = await portal.signedIn('EDUCATOR', {
      role: 'SCHOOL',
      organization: ORGANIZATION,
    });
    expect((await browser.post('/auth/role', choice)).status).toBe(status);
    expect(await session(browser)).toMatchObject({ role: 'EDUCATOR' });
  });
});
