/** The base of methodologists with its quarterly confirmation, and admission to the methodical active. */
import { expect, type Page, test } from '@playwright/test';
import { demo } from '../system/accounts.ts';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';

const row = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });

/** @requirement R002 R188 R230 */
test('records of the base are confirmed: one chosen in the list, one after a look at it', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center');
  await page.getByRole('link', { name: /методистов не подтверждены в этом квартале/ }).click();
  await expect(page).toHaveURL(/confirmed=no/);
  await expect(page.getByText('Ждут подтверждения 2 записи')).toBeVisible();
  await expect(row(page, 'последнее')).toHaveCount(2);

  await page.getByRole('checkbox', { name: 'Подтвердить' }).first().check();
  await page.getByRole('button', { name: 'Подтвердить 1 запись' }).click();
  await expect(page.getByText('Подтверждена 1 запись.')).toBeVisible();
  await expect(page.getByText('Ждёт подтверждения 1 запись')).toBeVisible();
  await expect(row(page, 'последнее')).toHaveCount(1);

  await page.locator('main .row-link').first().click();
  await page.getByRole('button', { name: 'Подтвердить запись' }).click();
  await expect(page.getByText(/^Подтверждена \d/)).toBeVisible();
  await page.goto('/center/confirmations');
  await expect(row(page, 'подтверждены все').first()).toContainText('6 из 6');

  await page.getByRole('button', { name: 'Изменить срок' }).click();
  const due = page.getByRole('dialog').getByRole('textbox', { name: 'Подтвердить по' });
  await due.fill('01.01.2020');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText('Выберите день этого квартала.')).toBeVisible();
  await page.context().close();
});

/** @requirement R003 R187 R203 */
test('whoever passed no diagnostic is refused in words, and admitted by its document', async ({
  browser,
}) => {
  const { familyName, givenName, patronymic } = demo.account('deputy').person;
  const page = await signIn(browser, 'center', '/center/offices');
  await page.getByRole('button', { name: 'Принять в актив' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Найти человека').fill(`${familyName} ${givenName} ${patronymic}`);
  await expect(dialog.getByText('найден 1 человек')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'тьютор' }).check();
  const send = dialog.getByRole('button', { name: 'Назначить' });
  await send.click();
  await expect(dialog.getByText('Не принят: диагностика не пройдена.')).toBeVisible();

  await dialog.getByRole('textbox', { name: 'Диагностика пройдена' }).fill('10.03.2026');
  await dialog.getByLabel('Документ о внешней диагностике').fill('Протокол № 8');
  await send.click();
  await expect(dialog.getByText('Не принят: нет повышения квалификации')).toBeVisible();
  await look(page, 'center-offices-refused');

  await dialog.getByRole('textbox', { name: 'Обучение методической поддержке' }).fill('20.05.2026');
  await dialog.getByLabel('Программа и документ об обучении').fill('ПК «Наставник», № 12');
  await send.click();
  await expect(dialog).toBeHidden();
  await page.getByLabel('Поиск по имени').fill(familyName);
  await row(page, familyName).getByRole('link').click();
  await expect(page.getByText('10.03.2026, Протокол № 8')).toBeVisible();
  await expect(page.getByText('20.05.2026, ПК «Наставник», № 12')).toBeVisible();
  await page.context().close();
});

/** @requirement R004 R005 R009 R010 R054 R085 */
test('each base is a list of its own; an expert is released and stays in it', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center', '/center/offices');
  for (const [tab, column] of [
    ['Наставники', 'Где'],
    ['Муниципальные службы', 'Обучение'],
    ['Методисты ММЦ', 'Территории'],
    ['Эксперты', 'Что делает'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('table', { name: tab })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: column })).toBeVisible();
    await expect(page.locator('main .row-link').first()).toBeVisible();
  }
  // The rows of the tab before may still give way to those of this one.
  await page.waitForLoadState('networkidle');
  await page.getByRole('table', { name: 'Эксперты' }).locator('.row-link').first().click();
  await expect(page.getByRole('heading', { name: 'Региональный эксперт' })).toBeVisible();
  const name = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Прекратить' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Прекратить' }).click();
  await expect(page.getByText(/^с \d{2}\.\d{2}\.\d{4} по /).first()).toBeVisible();

  await page.goto('/center/offices?kind=EXPERT');
  await expect(page.locator('main .row-link').first()).toBeVisible();
  await expect(row(page, name)).toHaveCount(0);
  await page.goto('/center/offices?kind=EXPERT&always=yes');
  await expect(row(page, name)).toHaveCount(1);
  await page.context().close();
});
