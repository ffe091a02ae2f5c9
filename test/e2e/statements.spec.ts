/** How much SQL the main operations cost, over all services; a list that asks once per row would show. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Login } from '../system/accounts.ts';
import { openAttempt } from '../system/attempt.ts';
import { generateRoute } from '../system/generate-route.ts';
import { signIn } from '../system/portal.ts';
import { SYSTEM_DATA } from '../system/system-place.ts';

interface Operation {
  readonly login: Login;
  readonly path: string;
  readonly what: string;
  /** What the person does there; without it the page is only opened. */
  readonly act?: (page: Page) => Promise<void>;
  /** The operation that is measured; without it the dearest of the page. */
  readonly name?: string;
  readonly most?: number;
}

/** Seven requests to services at most answer one page; each sets rights, lists, counts, in a transaction. */
const MOST = 40;

const READS: readonly Operation[] = [
  { login: 'teacher', path: '/educator', what: 'приглашения педагога' },
  { login: 'teacher', path: '/educator/route', what: 'маршрут педагога' },
  { login: 'teacher', path: '/educator/profile', what: 'данные педагога' },
  { login: 'methodologist', path: '/methodologist', what: '50 педагогов методиста' },
  { login: 'methodologist', path: '/methodologist/routes', what: '50 маршрутов' },
  { login: 'deputy', path: '/school/people', what: 'педагоги школы' },
  { login: 'center', path: '/center/methodologists', what: 'методисты с нагрузкой' },
  { login: 'center', path: '/center/people', what: '50 человек реестра' },
  { login: 'center', path: '/center/agreements', what: '50 соглашений' },
  { login: 'center', path: '/center/agreements/obligations?state=OPEN', what: '50 обязательств' },
  { login: 'provider', path: '/provider/programs', what: '40 программ' },
  { login: 'ministry', path: '/ministry', what: 'показатели' },
];

const CHANGES: readonly Operation[] = [
  {
    login: 'teacher',
    path: '/educator',
    what: 'ответ на вопрос',
    name: 'AssessmentPageSave',
    act: async (page) => {
      await page.getByRole('link', { name: 'Продолжить' }).first().click();
      await page.locator('main input:not(:checked)').first().check();
      await expect(page.getByText(/[Сс]охранено/)).toBeVisible();
    },
  },
  {
    login: 'methodologist',
    path: '/methodologist',
    what: 'составление маршрута',
    name: 'PersonPageGenerate',
    // All that the region offers to these deficits is read; the route, its reasons and facts are written.
    most: 80,
    act: async (page) => {
      await page.getByRole('row').filter({ hasText: 'нужен маршрут' }).first().click();
      await generateRoute(page);
    },
  },
  {
    login: 'provider',
    path: '/provider',
    what: 'зачисление',
    name: 'ReferralsPageEnrol',
    act: async (page) => {
      await page.getByRole('button', { name: 'Зачислить' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Зачислить' }).click();
      await expect(dialog).toBeHidden();
    },
  },
];

test('SQL statements of the main operations', async ({ browser }) => {
  await openAttempt(browser);
  const table: { what: string; services: number; statements: number; most: number }[] = [];
  for (const operation of [...READS, ...CHANGES]) {
    const { what, most = MOST } = operation;
    table.push({ what, ...(await costOf(browser, operation)), most });
  }
  console.table(table);
  for (const { what, statements, most } of table) {
    expect.soft(statements, what).toBeGreaterThan(0);
    expect.soft(statements, what).toBeLessThan(most);
  }
  // A change waits for no service but its own.
  const changes = table.slice(READS.length);
  expect(changes.map(({ services }) => services)).toEqual(changes.map(() => 1));
});

interface Cost {
  services: number;
  statements: number;
}

async function costOf(browser: Browser, { login, path, act, name }: Operation): Promise<Cost> {
  const page = await signIn(browser, login);
  const ids: string[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('/graphql')) return;
    const { operationName } = response.request().postDataJSON() as { operationName: string };
    if (!name || name === operationName) ids.push(response.headers()['x-request-id'] ?? '');
  });
  await page.goto(path);
  await act?.(page);
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const rows = answered().filter(({ requestId }) => ids.includes(requestId));
  const costs = ids.map((id) => rows.filter(({ requestId }) => requestId === id));
  const dearest = costs.toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
  return {
    services: new Set(dearest.map(({ service }) => service)).size,
    statements: sum(dearest),
  };
}

interface Answered {
  requestId: string;
  statements: number;
  service: string;
}

function answered(): Answered[] {
  const folder = join(SYSTEM_DATA, 'logs');
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('"statements"'))
      .map((line) => ({ ...(JSON.parse(line) as Answered), service: file.replace('.log', '') })),
  );
}

const sum = (rows: readonly Answered[]): number =>
  rows.reduce((total, { statements }) => total + statements, 0);
