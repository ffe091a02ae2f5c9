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
  await page.waitForURL(/balancing\/[0-9a-f]/);
  await expect(page.getByText('готово, ждёт решения')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('меньше нельзя, доказано расчётом')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Нагрузка методистов' })).toBeVisible();

  const first = page
    .getByRole('row')
    .filter({ hasText: /предложено/ })
    .first();
  await expect(first).toContainText(
    /без методиста|общий предмет|своя территория|равной доли|освобождает место/,
  );
  await first.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Принять 1 изменение' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Принять' }).click();
  await expect(page.getByRole('row').filter({ hasText: /выполнено/ })).toHaveCount(1, {
    timeout: 60_000,
  });

  await page.getByRole('button', { name: /^Отклонить все/ }).click();
  await expect(page.getByRole('row').filter({ hasText: /предложено/ })).toHaveCount(0);
  await page.context().close();
});
