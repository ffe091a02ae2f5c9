/** The municipal coordinator keeps her municipality: documents, coordinators, and sees no other's people. */
import { expect, test } from '@playwright/test';
import { signIn } from '../system/portal.ts';

// @requirement R007 R165 R266 R269
test('documents are marked and a coordinator is appointed by the municipality itself', async ({
  browser,
}) => {
  const page = await signIn(browser, 'municipality', '/municipality');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Осинниковский/);
  await page.getByRole('button', { name: 'Отметить: Годовой план деятельности службы' }).click();
  const marking = page.getByRole('dialog');
  await marking.getByLabel('Документ: название, номер, дата').fill('План службы № 3');
  await marking.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByRole('row', { name: /План службы № 3/ })).toContainText('есть с');

  await page.getByRole('button', { name: 'Назначить' }).click();
  const appointing = page.getByRole('dialog');
  await appointing.getByLabel('Найти по фамилии').fill('Тополева');
  await appointing.getByRole('combobox', { name: 'Человек' }).press('ArrowDown');
  await page.getByRole('option', { name: /Тополева/ }).click();
  await appointing.getByLabel('Название акта').fill('Приказ управления образования');
  await appointing.getByLabel('Номер акта').fill('41');
  await appointing.getByRole('textbox', { name: 'Дата акта' }).fill('01.09.2026');
  await appointing.getByRole('textbox', { name: 'Действует с' }).fill('01.09.2026');
  await appointing.getByRole('button', { name: 'Назначить' }).click();
  await expect(appointing).toBeHidden();
  const appointed = page.getByRole('row').filter({ hasText: 'Приказ управления образования № 41' });
  await expect(appointed).toContainText('Тополева');
  await appointed.getByRole('button', { name: 'Освободить сегодня' }).click();
  await expect(appointed).toHaveCount(0);
  await page.context().close();
});

// @requirement R001 R184
test('organizations and people of the municipality are listed, and nobody else’s', async ({
  browser,
}) => {
  const page = await signIn(browser, 'municipality', '/municipality/organizations');
  await page.getByRole('link', { name: /Рябиновая/ }).click();
  await expect(page.getByText('Управленческая команда').first()).toBeVisible();
  await page.goto('/municipality/people');
  await expect(page.getByText('Школа «Рябиновая»').first()).toBeVisible();
  // People of other municipalities are not found by name either.
  await page.getByLabel('Найти по фамилии').fill('Ольховская');
  await expect(page.getByText('Никого не найдено.')).toBeVisible();
  await page.context().close();
});
