import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Browser, formOf, Gateway, type Page } from './browser.ts';
import { Installation, PASSWORD } from './installation.ts';

let installation: Installation;
let gateway: Gateway;

beforeAll(async () => {
  installation = await Installation.create();
  await installation.addAccounts('teacher', 'deputy');
  await installation.start();
  gateway = await Gateway.discover(installation.configuration);
});

beforeEach(() => installation.forgetAttempts());

afterAll(() => installation.remove());

const aBrowser = (): Browser => new Browser(installation.configuration);

async function enter(browser: Browser, login: string, password = PASSWORD): Promise<Page | URL> {
  const page = await browser.openPage((await gateway.request()).url);
  return browser.open(formOf(page).action, { login, password });
}

/** Signs in and answers what the gateway would get. */
async function signIn(browser: Browser, login: string) {
  const request = await gateway.request();
  let answer = await browser.open(request.url);
  if (!(answer instanceof URL))
    answer = await browser.open(formOf(answer).action, { login, password: PASSWORD });
  if (!(answer instanceof URL)) throw new Error(answer.text);
  return gateway.redeem(answer, request);
}

test('the right password brings the subject to the gateway, without a question of consent', async () => {
  const tokens = await signIn(aBrowser(), 'teacher');
  expect(tokens.claims()).toMatchObject({ sub: 'teacher', iss: installation.configuration.issuer });
});

test('the login is taken as people type it', async () => {
  expect(await enter(aBrowser(), ' Teacher ')).toBeInstanceOf(URL);
});

test('one who has signed in is not asked again, also after a restart', async () => {
  const browser = aBrowser();
  await signIn(browser, 'teacher');
  await installation.stop();
  await installation.start();
  const answer = await browser.open((await gateway.request()).url);
  expect(answer).toBeInstanceOf(URL);
});

test('the session gets a new id at sign-in', async () => {
  const browser = aBrowser();
  const page = await browser.openPage((await gateway.request()).url);
  const planted = browser.cookie('_session');
  await browser.open(formOf(page).action, { login: 'teacher', password: PASSWORD });
  expect(browser.cookie('_session')).toBeDefined();
  expect(browser.cookie('_session')).not.toBe(planted);
});

test('another person on the same device ends the session of the first', async () => {
  const browser = aBrowser();
  await signIn(browser, 'teacher');
  const before = browser.cookie('_session');
  const request = await gateway.request({ prompt: 'login' });
  const page = await browser.openPage(request.url);
  const form = { login: 'deputy', password: PASSWORD };
  const switching = await browser.openPage(formOf(page).action, form); // sends itself by script
  const { action, fields } = formOf(switching);
  const tokens = await gateway.redeem((await browser.open(action, fields)) as URL, request);
  expect(tokens.claims()?.sub).toBe('deputy');
  expect(browser.cookie('_session')).not.toBe(before);
});

test('a wrong password and an unknown login get the same answer in about the same time', async () => {
  const answers = [];
  for (const login of ['teacher', 'stranger', 'teacher', 'stranger']) {
    const browser = aBrowser();
    const page = await browser.openPage((await gateway.request()).url);
    const began = performance.now();
    const { status, text } = await browser.openPage(formOf(page).action, {
      login,
      password: 'мимо',
    });
    answers.push({
      status,
      text: text.replaceAll(login, '').replace(/sign-in\/[^".]+"/, ''),
      ms: performance.now() - began,
    });
  }
  const [known, unknown] = answers;
  expect(known?.status).toBe(401);
  expect(known?.text).toContain('Логин или пароль не подошли');
  expect(unknown).toMatchObject({ status: known?.status, text: known?.text });
  // Hashing dominates: without it an unknown login would be answered in a millisecond or two.
  expect(Math.min(...answers.map(({ ms }) => ms))).toBeGreaterThan(10);
});

test('what was typed comes back escaped, the password does not', async () => {
  const page = (await enter(aBrowser(), '"><script>', 'тайна')) as Page;
  expect(page.text).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(page.text).not.toContain('тайна');
});

test('after ten wrong passwords the account is closed, even for the right one, and others are not', async () => {
  for (let count = 0; count < 10; count += 1) await enter(aBrowser(), 'teacher', 'мимо');
  const closed = (await enter(aBrowser(), 'teacher')) as Page;
  expect(closed.status).toBe(429);
  expect(closed.text).toContain('закрыт на 15 минут');
  expect(await enter(aBrowser(), 'deputy')).toBeInstanceOf(URL);
});

test('passwords tried all at once are counted too', async () => {
  const browsers = await Promise.all(
    Array.from({ length: 25 }, async () => {
      const browser = aBrowser();
      return {
        browser,
        action: formOf(await browser.openPage((await gateway.request()).url)).action,
      };
    }),
  );
  const pages = await Promise.all(
    browsers.map(({ browser, action }) =>
      browser.openPage(action, { login: 'teacher', password: 'мимо' }),
    ),
  );
  expect(pages.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(pages.filter(({ status }) => status === 429)).toHaveLength(15);
});

test('from the sixth wrong password on the answer is slower', async () => {
  const times = [];
  for (let count = 0; count < 9; count += 1) {
    const browser = aBrowser();
    const { action } = formOf(await browser.openPage((await gateway.request()).url));
    const began = performance.now();
    await browser.open(action, { login: 'teacher', password: 'мимо' });
    times.push(performance.now() - began);
  }
  // The tests' step is 20 ms: the ninth waits for four of them.
  expect(Math.min(...times.slice(8))).toBeGreaterThan(80);
});

test('one password over many accounts closes the address', async () => {
  const browser = aBrowser();
  const { action } = formOf(await browser.openPage((await gateway.request()).url));
  let closed = 0;
  for (let count = 0; count < 105; count += 1) {
    const { status } = await browser.openPage(action, {
      login: `person${count}`,
      password: 'Весна2026',
    });
    if (status === 429) closed += 1;
  }
  expect(closed).toBe(5);
});

test('a request without PKCE is refused', async () => {
  const answer = await aBrowser().open(gateway.withoutPkce());
  expect((answer as URL).searchParams.get('error')).toBe('invalid_request');
});

test('another address to return to is refused on a page in Russian', async () => {
  const { url } = await gateway.request({ redirect_uri: 'https://evil.example/' });
  const page = await aBrowser().openPage(url);
  expect(page.status).toBe(400);
  expect(page.text).toContain('Войти не получилось');
});

test('leaving with the own ID token goes on by itself and ends the session', async () => {
  const browser = aBrowser();
  const { id_token: idToken } = await signIn(browser, 'teacher');
  const page = await browser.openPage(gateway.leaving(idToken));
  expect(page.text).toContain('/sign-in/leave.js');
  const { action, fields } = formOf(page);
  const answer = await browser.open(action, { ...fields, logout: 'yes' });
  expect((answer as URL).href).toBe(`${installation.configuration.gatewayOrigin}/`);
  expect((await browser.openPage((await gateway.request()).url)).text).toContain('Пароль');
});

test('leaving by a link of a stranger waits for the button', async () => {
  const browser = aBrowser();
  await signIn(browser, 'teacher');
  const page = await browser.openPage(gateway.leaving());
  expect(page.text).toContain('Выйти</button>');
  expect(page.text).not.toContain('leave.js');
});

test('a page that lapsed says where to go', async () => {
  const page = await aBrowser().openPage('/sign-in/no-such-interaction');
  expect(page.status).toBe(400);
  expect(page.text).toContain('Страница входа устарела');
});

test('no page runs or loads anything foreign', async () => {
  const page = await aBrowser().openPage((await gateway.request()).url);
  const policy = page.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain(`form-action 'self' ${installation.configuration.gatewayOrigin}`);
  expect(page.text).not.toMatch(/<script|<style|\son[a-z]+=/);
});

test('a form of megabytes is not read', async () => {
  const browser = aBrowser();
  const { action } = formOf(await browser.openPage((await gateway.request()).url));
  const page = await browser.openPage(action, { login: 'x'.repeat(100_000), password: '' });
  expect(page.status).toBe(413);
});

test('readiness says whether it can serve', async () => {
  const { issuer } = installation.configuration;
  expect((await fetch(`${issuer}/readyz`)).status).toBe(200);
  expect((await fetch(`${issuer}/healthz`)).status).toBe(200);
});
