/** Balancing: the center asks for the best spread, takes a part of it, turns the rest down. */
import { expect, test } from '@playwright/test';
import { signIn } from '../system/portal.ts';

/**
 * @requirement R178
 */
test('a balance is proposed, explained, accepted in part and turned down in the rest', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/balancing');
  await page.getByRole('button', { name: 'Рассчитать' }).click();
  await expect(page.getByText('готово, ждёт решения')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('меньше нельзя, доказано расчётом')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Нагрузка методистов' })).toBeVisible();

  const first = page.getByRole('row').filter({ hasText: 'предложено' }).first();
  await expect(first).toContainText('сейчас без методиста');
  await first.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Принять 1 изменение' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'выполнено' })).toHaveCount(1, {
    timeout: 60_000,
  });

  await page.getByRole('button', { name: /^Отклонить все/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'предложено' })).toHaveCount(0);
  await page.context().close();
});

test('a methodologist’s overload is allowed by a document, or refused with the limit named', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/methodologists');
  await page.locator('main .row-link').last().click();
  await page.getByRole('button', { name: 'Разрешить превышение' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Сколько педагогов можно закрепить').fill('250');
  await dialog.getByLabel('Документ-основание').fill('Приказ ЦНППМ от 20.11.2026 № 18');
  await dialog.getByRole('textbox', { name: 'До какого дня' }).fill('01.06.2027');
  await dialog.getByRole('button', { name: 'Разрешить' }).click();
  await expect(dialog.getByText('сейчас можно закрепить 250')).toBeVisible();
  await dialog.getByLabel('Сколько педагогов можно закрепить').fill('260');
  await dialog.getByRole('button', { name: 'Разрешить' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('до 260 педагогов')).toBeVisible();
  await page.context().close();
});
