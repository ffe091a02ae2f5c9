/** A front end that fails shows its own card; the rest of the portal goes on. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Login } from '../system/accounts.ts';
import { signIn } from '../system/portal.ts';
import { SYSTEM_ORIGIN } from '../system/system-place.ts';

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

/** Where each role begins; the explorer brings its own editor, workers and fonts. */
const START_PAGES: Record<Login, string> = {
  teacher: '/educator',
  methodologist: '/methodologist',
  'methodologist-full': '/methodologist/routes',
  deputy: '/school',
  municipality: '/municipality',
  center: '/center',
  provider: '/provider',
  ministry: '/ministry',
  analyst: '/explorer/',
  administrator: '/administrator',
};

for (const [login, path] of Object.entries(START_PAGES) as [Login, string][]) {
  test(`nothing is asked of the world outside by ${login}`, async ({ browser }) => {
    const page = await signIn(browser, login);
    const outside: string[] = [];
    page.context().on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (!['data:', 'blob:'].includes(protocol) && origin !== SYSTEM_ORIGIN)
        outside.push(request.url());
    });
    // What the policy of the page has forbidden was not asked, but it was meant to be.
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) outside.push(message.text());
    });
    await page.reload();
    await expect(page.locator('h1')).toBeVisible();
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(outside).toEqual([]);
    await page.context().close();
  });
}

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

/** Leaves a built folder as it was, also when the build within fails: others read it. */
async function giveBack(folder: string, use: () => Promise<void>): Promise<void> {
  const kept = mkdtempSync(join(tmpdir(), 'metodgraf-build-'));
  cpSync(folder, kept, { recursive: true, preserveTimestamps: true });
  try {
    await use();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    cpSync(kept, folder, { recursive: true, preserveTimestamps: true });
    rmSync(kept, { recursive: true });
  }
}

test('a remote is built and deployed alone, the shell untouched', async ({ browser }) => {
  const before = shellBuild();
  const folder = join(frontends, 'provider');
  const page = await signIn(browser, 'provider', '/provider');
  await expect(page.getByRole('link', { name: 'Направления', exact: true })).toBeVisible();

  const dist = join(folder, 'dist');
  await giveBack(dist, async () => {
    const vite = join(folder, 'node_modules/.bin/vite');
    execFileSync(vite, ['build'], { cwd: folder, stdio: 'pipe' });
    const published = join(dist, 'remote.json');
    const built = readFileSync(published, 'utf8');
    writeFileSync(published, built.replace('"Направления"', '"Направления сегодня"'));
    await expect(async () => {
      await page.reload();
      await expect(page.getByRole('link', { name: 'Направления сегодня' })).toBeVisible({
        timeout: 2_000,
      });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByRole('heading', { name: 'Направления', level: 1 })).toBeVisible();
    expect(shellBuild()).toBe(before);
  });
  await page.context().close();
});
