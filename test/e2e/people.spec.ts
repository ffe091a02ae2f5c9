/** The register of people in the center: found, corrected, hired, and refused where something is wrong. */
import { expect, type Page, test } from '@playwright/test';
import { signIn } from '../system/portal.ts';

async function openFirst(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main .row-link').first().click();
  await expect(page).toHaveURL(/\/center\/people\/[0-9a-f-]{36}$/);
}

/**
 * @requirement R184
 * @requirement R200
 * @requirement R201
 */
test('the center finds young specialists and corrects a card; a wrong СНИЛС is told at its field', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center');
  await openFirst(page, '/center/people?mark=youngSpecialist');
  await page.getByRole('button', { name: 'Исправить карточку' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('СНИЛС').fill('112-233-445 94');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await expect(form.getByText('контрольное число не сходится').first()).toBeVisible();
  await form.getByLabel('СНИЛС').fill('');
  await form.getByLabel('Предметы').fill('физика, астрономия');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText('физика, астрономия').first()).toBeVisible();
  await page.context().close();
});

/** @requirement R189 */
test('a second post in the same organization is refused in words', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await openFirst(page, '/center/people?text=Тополева');
  await page.getByRole('button', { name: 'Принять на должность' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Найти').fill('Рябиновая');
  await form.getByRole('combobox', { name: 'Организация' }).press('ArrowDown');
  await page.getByRole('option', { name: /Рябиновая/ }).click();
  await form.getByLabel('Должность', { exact: true }).fill('Учитель истории');
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await expect(form.getByText('уже есть работа на эти дни').first()).toBeVisible();
  await page.context().close();
});

/**
 * @requirement R032
 * @requirement R033
 */
test('teams and schools with low results are listed', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/teams');
  await expect(page.getByText('заместитель', { exact: true }).first()).toBeVisible();
  await page.goto('/center/low-results');
  await expect(page.getByRole('button', { name: 'Исключить' }).first()).toBeVisible();
  await page.context().close();
});

/**
 * @requirement R035
 * @requirement R153
 */
test('an educator opens her professional profile', async ({ browser }) => {
  const page = await signIn(browser, 'teacher');
  await page.goto('/educator/profile/sheet');
  await expect(page.getByRole('heading', { name: 'Профессиональные дефициты' })).toBeVisible();
  await expect(page.getByText('Учитель математики').first()).toBeVisible();
  await page.context().close();
});
