/** Every screen of every role: drawn with data, without violations of WCAG 2.2 AA, from 1440 to 360 px. */
import { expect, test } from '@playwright/test';
import type { Login } from '../system/accounts.ts';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';

interface Screens {
  readonly login: Login;
  readonly paths: readonly string[];
  /** Lists whose first link leads to a page of one record. */
  readonly open?: readonly string[];
  /** The link on the page of one record, by its list, that leads further. */
  readonly further?: Readonly<Record<string, string>>;
}

/**
 * What exists only within the loop (a question, a result) is looked at by the journey. An absent page is a
 * screen of the shell.
 */
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
      '/educator/profile/sheet',
    ],
  },
  methodologist: {
    login: 'methodologist',
    paths: ['/', '/methodologist', '/methodologist/routes'],
    open: ['/methodologist', '/methodologist/routes'],
  },
  school: {
    login: 'deputy',
    paths: ['/', '/school', '/school/people', '/absent'],
    open: ['/school'],
  },
  municipality: {
    login: 'municipality',
    paths: ['/', '/municipality', '/municipality/organizations', '/municipality/people'],
    open: ['/municipality/organizations'],
  },
  center: {
    login: 'center',
    paths: [
      '/',
      '/center',
      '/center/methodologists',
      '/center/confirmations',
      '/center/offices',
      '/center/offices?kind=MMC_METHODOLOGIST',
      '/center/unassigned',
      '/center/activities',
      '/center/activities/new',
    ],
    open: ['/center', '/center/methodologists', '/center/offices', '/center/activities'],
  },
  agreements: {
    login: 'center',
    paths: [
      '/center/agreements',
      '/center/agreements/new',
      '/center/agreements/obligations',
      '/center/agreements/obligations?state=DONE',
    ],
    open: ['/center/agreements'],
    further: { '/center/agreements': 'Текст для печати' },
  },
  registers: {
    login: 'center',
    paths: [
      '/center/people',
      '/center/people/new',
      '/center/organizations',
      '/center/territories',
      '/center/teams',
      '/center/low-results',
      '/center/balancing',
      '/center/import',
    ],
    open: ['/center/people', '/center/organizations', '/center/territories'],
    further: { '/center/people': 'Профиль' },
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
  administrator: {
    login: 'administrator',
    paths: ['/', '/administrator', '/administrator?state=UNLINKED'],
    open: ['/administrator'],
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

test('screens of whoever is not signed in', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto('/ministry');
  await expect(page.getByRole('link', { name: 'Войти' })).toBeVisible();
  await look(page, 'sign-in');
  await page.getByRole('link', { name: 'Войти' }).click();
  await expect(page.getByLabel('Пароль')).toBeVisible();
  await look(page, 'sign-in-password');
  await context.close();
});

test('the explorer of the analyst answers a free query of aggregates', async ({ browser }) => {
  const page = await signIn(browser, 'analyst');
  await look(page, 'analyst');
  await page.goto('/explorer/');
  await expect(page.locator('.view-line').first()).toBeVisible();
  await page.getByRole('button', { name: /[Ee]xecute|Выполнить/ }).click();
  await expect(page.getByText('"I-3"')).toBeVisible();
  // GraphiQL makes a list item the tab and puts its two buttons inside; both are reached from the keyboard.
  await look(page, 'explorer', { rules: ['nested-interactive'] });
  await page.context().close();
});
