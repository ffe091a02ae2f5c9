/** The center keeps the register of organizations: finds, corrects, moves, and is told what is refused. */
import { expect, test } from '@playwright/test';
import { signIn } from '../system/portal.ts';

const field = (name: string) => ({ name, exact: true });

// @requirement R001 R193 R199
test('an organization is found, corrected, and its history says how', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/organizations');
  await page.getByLabel('Найти по названию').fill('рябиновая');
  await expect(page).toHaveURL(/text=/);
  await page.getByRole('link', { name: /Рябиновая/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Рябиновая');

  await page.getByRole('button', field('Изменить')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('ОГРН').fill('1027700132196');
  await dialog.getByRole('button', field('Сохранить')).click();
  await expect(dialog.getByText('ОГРН записан с ошибкой')).toBeVisible();
  await dialog.getByLabel('ОГРН').fill('1027700132195');
  await dialog.getByLabel('Телефон').fill('+7 384 000-00-99');
  await dialog.getByRole('button', field('Сохранить')).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: 'Телефон' }).first()).toContainText(
    '000-00-99',
  );
  await page.context().close();
});

// @requirement R072 R192
test('a move into a circle or before its time is refused at its field', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/organizations?text=управление+осинники');
  await page.getByRole('link', { name: /Осинники/ }).click();
  await page.getByRole('button', field('Переподчинить')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Административно подчинена').click();
  await dialog.getByRole('searchbox', { name: /^Найти: Кому подчинить/ }).fill('рябиновая');
  await dialog.getByRole('combobox', { name: 'Кому подчинить' }).last().press('ArrowDown');
  await page.getByRole('option', { name: /Рябиновая/ }).click();
  await dialog.getByRole('button', { name: 'Переподчинить с этого дня' }).click();
  await expect(dialog.getByText(/Получится круг/)).toBeVisible();
  await page.context().close();
});

// @requirement R006 R079 R186 R222
test('an ММЦ shows its municipalities and the duties of its college; a second ММЦ is refused', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/organizations?type=MMC');
  await page.getByRole('link', { name: 'ММЦ Новокузнецк' }).click();
  await expect(page.getByText('Обязанности педагогического колледжа')).not.toHaveCount(0);
  await page.getByRole('button', field('Закрепить муниципалитет')).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Муниципалитет' }).fill('Киселевск');
  await page.getByRole('option').first().click();
  await dialog.getByLabel('Акт: название, номер, дата').fill('приказ № 1');
  await dialog.getByRole('button', field('Закрепить')).click();
  await expect(dialog.getByText(/уже закреплён: ММЦ «Юг»/)).toBeVisible();
  await page.context().close();
});

// @requirement R008 R135 R166 R173 R221 R229
test('the ЦНППМ shows its base, its head with the letter, its functions with clauses', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/organizations?type=CENTER');
  await page.getByRole('link', { name: 'ЦНППМ', exact: true }).click();
  await expect(page.getByText('подразделение организации ДПО').first()).toBeVisible();
  await expect(page.getByText(/Письмо Федерального оператора/).first()).toBeVisible();
  await expect(page.getByText('Регламент сетевого взаимодействия').first()).toBeVisible();
  await expect(page.getByText('Координация деятельности РСНМС').first()).toBeVisible();
  await page.context().close();
});
