import { type Browser, expect, type Page } from '@playwright/test';
import { demoPassword, type Login } from './accounts.ts';

const wordless = new WeakMap<Page, readonly string[]>();

/** What screens of this page wanted to say and had no Russian words for. */
export const wordsMissing = (page: Page): readonly string[] => wordless.get(page) ?? [];

/** Opens a browser window of one person and signs in through the real sign-in page. */
export async function signIn(browser: Browser, login: Login, path = '/'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('console', (said) => {
    if (said.text().startsWith('No message'))
      wordless.set(page, [...wordsMissing(page), said.text()]);
  });
  await page.goto(`/auth/login?returnTo=${encodeURIComponent(path)}`);
  await page.getByLabel('Логин').fill(login);
  await page.getByLabel('Пароль').fill(demoPassword());
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.waitForURL((url) => url.pathname === path);
  await expect(page.locator('h1')).toBeVisible();
  return page;
}

/** The id of a document that a front end has published, by the name of its operation. */
export async function documentOf(page: Page, remote: string, operation: string): Promise<string> {
  const published = await page.request.get(`/mfe/${remote}/documents.json`);
  const documents = (await published.json()) as Record<string, string>;
  const found = Object.entries(documents).find(([, text]) =>
    new RegExp(`(query|mutation) ${operation}\\b`).test(text),
  );
  if (!found) throw new Error(`${remote} publishes no operation ${operation}`);
  return found[0];
}

/** Asks the gateway with the rights of a signed-in page: by a published document, or by text (analyst). */
export async function ask(
  page: Page,
  request: { documentId?: string; query?: string; variables?: object },
): Promise<{
  status: number;
  body: { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] };
}> {
  return page.evaluate(async (body) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf': '1' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }, request);
}
