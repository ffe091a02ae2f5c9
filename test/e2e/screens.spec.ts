/** Every screen of every role: drawn with data, without violations of WCAG 2.2 AA, at two widths. */
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { Login } from '../system/accounts.ts';
import { signIn } from '../system/portal.ts';

const SHOTS = join(import.meta.dirname, '../.cache/screens');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Screens {
  readonly login: Login;
  readonly paths: readonly string[];
  /** Lists whose first link leads to a page of one record. */
  readonly open?: readonly string[];
  /** The link on the page of one record, by its list, that leads further. */
  readonly further?: Readonly<Record<string, string>>;
}

const SCREENS: Record<string, Screens> = {
  educator: {
    login: 'teacher',
    paths: [
      '/',
      '/educator',
      '/educator/route',
      '/educator/learning',
      '/educator/activities',
      '/educator/activities?view=own',
      '/educator/profile',
    ],
  },
  methodologist: {
    login: 'methodologist',
    paths: ['/', '/methodologist', '/methodologist/routes'],
    open: ['/methodologist', '/methodologist/routes'],
  },
  school: { login: 'deputy', paths: ['/', '/school', '/school/people'] },
  center: {
    login: 'center',
    paths: [
      '/',
      '/center',
      '/center/methodologists',
      '/center/unassigned',
      '/center/activities',
      '/center/activities/new',
      '/center/people',
    ],
    open: ['/center', '/center/methodologists', '/center/activities'],
  },
  provider: {
    login: 'provider',
    paths: [
      '/',
      '/provider',
      '/provider/enrolments',
      '/provider/programs',
      '/provider/programs/new',
    ],
    open: ['/provider/programs'],
    further: { '/provider/programs': 'Изменить' },
  },
  ministry: {
    login: 'ministry',
    paths: [
      '/',
      '/ministry',
      '/ministry/indicators/I-7',
      '/ministry/roadmaps',
      '/ministry/snapshots',
    ],
    open: ['/ministry/snapshots'],
  },
};

async function look(page: Page, name: string): Promise<void> {
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The place of a field's hint is announced the same way.
  const alerts = page.locator('main [role=alert]:not(.v-input__details)');
  await expect(alerts.filter({ hasText: /\S/ })).toHaveCount(0);
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect
    .soft(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 120)}`))
    .toEqual([]);
  await page.screenshot({ path: join(SHOTS, `${name}-1440.png`), fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: join(SHOTS, `${name}-390.png`), fullPage: true });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(overflow, `${name}: no sideways scrolling at 390 px`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

for (const [role, { login, paths, open = [], further = {} }] of Object.entries(SCREENS)) {
  test(`screens of ${role}`, async ({ browser }) => {
    const page = await signIn(browser, login);
    for (const path of paths) {
      await page.goto(path);
      await look(page, `${role}${path.replaceAll('/', '-')}`);
    }
    for (const path of open) {
      await page.goto(path);
      await page.locator('main .row-link').first().click();
      await expect(page).not.toHaveURL(new RegExp(`${path}$`));
      await look(page, `${role}${path.replaceAll('/', '-')}-one`);
      if (!further[path]) continue;
      await page.getByRole('link', { name: further[path] }).click();
      await look(page, `${role}${path.replaceAll('/', '-')}-further`);
    }
    await page.context().close();
  });
}

test('the explorer of the analyst answers a free query of aggregates', async ({ browser }) => {
  const page = await signIn(browser, 'analyst');
  await page.goto('/explorer/');
  await expect(page.locator('.view-line').first()).toBeVisible();
  await page.getByRole('button', { name: /[Ee]xecute|Выполнить/ }).click();
  await expect(page.getByText('"I-3"')).toBeVisible();
  await page.screenshot({ path: join(SHOTS, 'explorer-1440.png') });
  await page.context().close();
});
