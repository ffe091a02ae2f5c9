/** Municipalities as a map and a table, in the boundaries of any day, and one municipality with its documents. */
import { expect, test } from '@playwright/test';
import { signIn } from '../system/portal.ts';

// @requirement R001
test('the map is walked by keyboard and follows measure and boundaries', async ({ browser }) => {
  const page = await signIn(browser, 'center', '/center/territories');
  const map = page.getByRole('list', { name: 'Карта: Организации' });
  await expect(map.getByRole('link')).toHaveCount(31);
  await page.goto('/center/territories?boundaries=2019-06-01&measure=schools');
  await expect(page.getByText('Новокузнецкий муниципальный район')).toBeVisible();
  await expect(page.getByText('Новокузнецкий муниципальный округ')).toHaveCount(0);

  await page.goto('/center/territories');
  await map.getByRole('link').first().focus();
  const first = await page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).not.toBe(first);
  await page.context().close();
});

// @requirement R007 R165 R266 R269
test('a municipality shows its ММЦ and predecessors, and a document is marked', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/territories/novokuznetsk-mo');
  await expect(page.getByRole('link', { name: 'Новокузнецкий муниципальный район' })).toBeVisible();
  await expect(page.getByText('Координаторы сопровождения ИОМ').first()).toBeVisible();
  await page.getByRole('button', { name: 'Отметить: Годовой план деятельности службы' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Документ: название, номер, дата').fill('План № 17');
  await dialog.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByRole('row', { name: /План № 17/ })).toContainText('есть с');
  await page.context().close();
});

test('a merger on reversed dates is refused at its field', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/territories/berezovsky-go');
  await page.getByRole('button', { name: 'Преобразовать' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'К какой территории' }).fill('Кемеровский городской');
  await page.getByRole('option').first().click();
  await dialog.getByRole('textbox', { name: 'Первый день в новых границах' }).fill('01.01.2018');
  await dialog.getByLabel('Закон: название, номер, дата').fill('Закон № 1');
  await dialog.getByRole('button', { name: 'Внести преобразование' }).click();
  await expect(dialog.getByText('Территория образована позже этого дня.')).toBeVisible();
  await page.context().close();
});
