/** A whole list as a file: what stands in it, its fingerprint, and who may not have it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import type { Login } from '../system/accounts.ts';
import { signIn } from '../system/portal.ts';

async function exported(page: Page, format: 'CSV' | 'XLSX') {
  await page.getByRole('button', { name: 'Выгрузить' }).click();
  await page.getByRole('button', { name: format }).click();
  const done = page.getByText(/Выгружен[оа] [\d\s]+ строк/).first();
  await expect(done).toBeVisible({ timeout: 120_000 });
  const rows = Number((await done.innerText()).replaceAll(/\D/g, ''));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Скачать файл' }).click(),
  ]);
  const bytes = await readFile(await download.path());
  const shown = await page.getByText(/^SHA-256/).innerText();
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(shown).toContain(`SHA-256 ${sha256.slice(0, 12)}`);
  return { rows, bytes, name: download.suggestedFilename() };
}

/** How many the screen says there are, once it knows. */
async function countedOn(page: Page, noun: string): Promise<number> {
  const text = await page
    .getByText(new RegExp(`[1-9]\\d* ${noun}`))
    .first()
    .innerText();
  return Number(text.replaceAll(/\D/g, ''));
}

const rowsOf = (bytes: Buffer): string[] => bytes.toString('utf8').split('\r\n').slice(1, -1);

test('the center takes away all leaders as CSV, as many as the list says', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/people?kind=LEADER');
  const total = await countedOn(page, 'человек');
  const { rows, bytes, name } = await exported(page, 'CSV');
  expect(rows).toBe(total);
  expect(name).toMatch(/^Люди \d\d\.\d\d\.\d{4}\.csv$/);
  const lines = rowsOf(bytes);
  expect(lines).toHaveLength(total);
  expect(new Set(lines.map((line) => line.split(';')[3]))).toEqual(
    new Set(['управленческие кадры']),
  );
  await page.context().close();
});

test('dates and numbers of XLSX are dates and numbers', async ({ browser }) => {
  const page = await signIn(browser, 'center', '/center/methodologists');
  const { rows, bytes } = await exported(page, 'XLSX');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const sheet = book.worksheets[0];
  expect(sheet?.rowCount).toBe(rows + 1);
  const titles = (sheet?.getRow(1).values ?? []) as string[];
  const cell = (title: string) => sheet?.getRow(2).getCell(titles.indexOf(title));
  expect(cell('Назначен')?.value).toBeInstanceOf(Date);
  expect(typeof cell('Закреплено')?.value).toBe('number');
  await page.context().close();
});

const LISTS: readonly [Login, string][] = [
  ['center', '/center/unassigned'],
  ['center', '/center/agreements'],
  ['center', '/center/agreements/obligations?state=OPEN'],
  ['methodologist', '/methodologist'],
  ['deputy', '/school/people'],
  ['provider', '/provider/enrolments?outcome='],
  ['ministry', '/ministry/indicators/I-7'],
];

for (const [login, path] of LISTS) {
  test(`${path.split('?')[0]} is taken away by ${login}`, async ({ browser }) => {
    const page = await signIn(browser, login);
    await page.goto(path);
    const { rows, bytes } = await exported(page, 'CSV');
    expect(rowsOf(bytes)).toHaveLength(rows);
    expect(rows).toBeGreaterThan(0);
    await page.context().close();
  });
}

test('a methodologist’s file holds her educators only, and nobody else can fetch it', async ({
  browser,
}) => {
  const page = await signIn(browser, 'methodologist', '/methodologist');
  const total = await countedOn(page, 'педагог');
  const { rows } = await exported(page, 'CSV');
  expect(rows).toBe(total);
  const href = await page.getByRole('link', { name: 'Скачать файл' }).getAttribute('href');
  const stranger = await signIn(browser, 'center');
  const answer = await stranger.request.get(href ?? '');
  expect(answer.status()).toBe(404);
  await stranger.context().close();
  await page.context().close();
});
