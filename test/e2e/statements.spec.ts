/** How much SQL the main operations cost, over all services; a list that asks once per row would show. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Login } from '../system/accounts.ts';
import { signIn } from '../system/portal.ts';
import { SYSTEM_DATA } from '../system/system-place.ts';

const OPERATIONS: readonly { login: Login; path: string; what: string }[] = [
  { login: 'teacher', path: '/educator', what: 'приглашения педагога' },
  { login: 'teacher', path: '/educator/route', what: 'маршрут педагога' },
  { login: 'teacher', path: '/educator/profile', what: 'данные педагога' },
  { login: 'methodologist', path: '/methodologist', what: '50 педагогов методиста' },
  { login: 'methodologist', path: '/methodologist/routes', what: '50 маршрутов' },
  { login: 'deputy', path: '/school/people', what: 'педагоги школы' },
  { login: 'center', path: '/center/methodologists', what: 'методисты с нагрузкой' },
  { login: 'center', path: '/center/people', what: '50 человек реестра' },
  { login: 'provider', path: '/provider/programs', what: '40 программ' },
  { login: 'ministry', path: '/ministry', what: 'показатели' },
];
/** Five services at most answer one page; each lists, counts, sets rights and opens a transaction. */
const MOST = 25;

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

test('SQL statements of the ten main operations', async ({ browser }) => {
  const table: { what: string; services: number; statements: number }[] = [];
  for (const { login, path, what } of OPERATIONS) {
    const page = await signIn(browser, login);
    const ids: string[] = [];
    page.on('response', (response) => {
      if (response.url().endsWith('/graphql')) ids.push(response.headers()['x-request-id'] ?? '');
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    await page.context().close();
    const rows = answered().filter(({ requestId }) => ids.includes(requestId));
    const costs = ids.map((id) => rows.filter(({ requestId }) => requestId === id));
    const dearest = costs.toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
    table.push({
      what,
      services: new Set(dearest.map(({ service }) => service)).size,
      statements: sum(dearest),
    });
  }
  console.table(table);
  for (const { what, statements } of table) {
    expect.soft(statements, what).toBeGreaterThan(0);
    expect.soft(statements, what).toBeLessThan(MOST);
  }
});

const sum = (rows: readonly Answered[]): number =>
  rows.reduce((total, { statements }) => total + statements, 0);
