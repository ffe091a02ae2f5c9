/** A table goes the whole way: refused cells, the same table corrected, the person in the list, nothing the second time. */
import { expect, type Page, test } from '@playwright/test';
import excel from 'exceljs';
import { signIn } from '../system/portal.ts';

const HEADINGS = [
  'Фамилия',
  'Имя',
  'Отчество',
  'Дата рождения',
  'Пол',
  'СНИЛС',
  'Категория работника',
  'Организация',
  'Должность',
  'Работает с',
];

async function table(family: string, snils: string, subject: unknown = 'Учитель'): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('Люди');
  const born = new Date(Date.UTC(1991, 3, 12));
  sheet.addRow(HEADINGS);
  sheet.addRow([
    family,
    'Вера',
    'Ильинична',
    born,
    'женский',
    snils,
    'прочие',
    'ЦНППМ',
    subject,
    new Date(Date.UTC(2024, 8, 2)),
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function checked(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/center/import');
  await page.getByRole('combobox', { name: 'Реестр' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Люди' }).click();
  await page
    .getByLabel('Файл')
    .setInputFiles({ name: 'Люди.xlsx', mimeType: 'application/zip', buffer });
  await page.getByRole('button', { name: 'Прочитать файл' }).click();
  await page.getByRole('button', { name: 'Проверить', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Итог проверки' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Загрузить в реестр' })).toBeVisible();
}

async function applied(page: Page, count: 'Внесено' | 'Без изменений'): Promise<void> {
  await page.getByRole('button', { name: 'Загрузить в реестр' }).click();
  await expect(page.getByText('загружена', { exact: true })).toBeVisible();
  const result = page.getByRole('region', { name: 'Итог загрузки' });
  const term = result.getByRole('term').filter({ hasText: count });
  await expect(term.locator('xpath=following-sibling::dd')).toHaveText('1');
}

test('a table with errors is corrected, loaded, and changes nothing the second time', async ({
  browser,
}) => {
  const letters = String(Date.now() % 1000).replaceAll(/\d/g, (digit) =>
    String.fromCharCode(1072 + Number(digit)),
  );
  const family = `Вносимая${letters}`;
  const page = await signIn(browser, 'center', '/center/import');

  await checked(page, await table(family, '112-233-445 94', { formula: 'A1', result: 'Учитель' }));
  await expect(page.getByText(/^F2 СНИЛС: неверный номер/)).toBeVisible();
  await expect(page.getByText(/^I2 Должность: в ячейке формула/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать отчёт' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Отчёт о загрузке — Люди\.csv$/);

  const right = await table(family, '');
  await checked(page, right);
  await applied(page, 'Внесено');
  await page.goto(`/center/people?text=${encodeURIComponent(family)}`);
  await expect(page.getByText(`${family} Вера Ильинична`)).toBeVisible();

  await checked(page, right);
  await applied(page, 'Без изменений');
  await page.context().close();
});
