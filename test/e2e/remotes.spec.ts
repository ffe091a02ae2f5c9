/** A front end that fails shows its own card; the rest of the portal goes on. */
import { expect, test } from '@playwright/test';
import { signIn } from '../system/portal.ts';

test('a dead remote shows a card and recovers', async ({ browser }) => {
  const page = await signIn(browser, 'ministry');
  await page.route('**/mfe/ministry/**', (route) => route.abort());
  await page.goto('/ministry');
  await expect(page.getByText('временно недоступен').first()).toBeVisible();
  await page.unroute('**/mfe/ministry/**');
  await page.getByRole('button', { name: 'Повторить' }).click();
  await expect(page.getByRole('heading', { name: 'Показатели', level: 1 })).toBeVisible();
  await page.context().close();
});

test('nothing is asked of the world outside', async ({ browser }) => {
  const page = await signIn(browser, 'ministry');
  const outside: string[] = [];
  page.on('request', (request) => {
    const { hostname } = new URL(request.url());
    if (!['localhost', '127.0.0.1'].includes(hostname)) outside.push(request.url());
  });
  await page.goto('/ministry');
  await expect(page.locator('h1')).toBeVisible();
  expect(outside).toEqual([]);
  await page.context().close();
});
