/** A front end that fails shows its own card; the rest of the portal goes on. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

const frontends = join(import.meta.dirname, '../../frontends');

/** What stands in the shell's build: every file by its content. */
function shellBuild(): string {
  const folder = join(frontends, 'shell/dist');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const hash = createHash('sha256');
  for (const { parentPath, name } of files)
    hash.update(name).update(readFileSync(join(parentPath, name)));
  return hash.digest('hex');
}

test('a remote is built and deployed alone, the shell untouched', async ({ browser }) => {
  const before = shellBuild();
  const folder = join(frontends, 'provider');
  const page = await signIn(browser, 'provider', '/provider');
  await expect(page.getByRole('link', { name: 'Направления', exact: true })).toBeVisible();

  execFileSync(join(folder, 'node_modules/.bin/vite'), ['build'], { cwd: folder, stdio: 'ignore' });
  const published = join(folder, 'dist/remote.json');
  const built = readFileSync(published, 'utf8');
  try {
    writeFileSync(published, built.replace('"Направления"', '"Направления сегодня"'));
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('link', { name: 'Направления сегодня' })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: 'Направления', level: 1 })).toBeVisible();
    expect(shellBuild()).toBe(before);
  } finally {
    writeFileSync(published, built);
  }
  await page.context().close();
});
