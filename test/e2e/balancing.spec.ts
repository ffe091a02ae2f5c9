/** Balancing: the center asks for the best spread, takes a part of it, turns the rest down. */
import { expect, type Page, test } from '@playwright/test';
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

  // Others test the limit on whoever is at it: their loads stay as the demo region has them.
  const loaded = await mostLoaded(page);
  const first = page
    .getByRole('row')
    .filter({ hasText: /предложено/ })
    .filter({ hasNotText: new RegExp(loaded.join('|')) })
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

/** Names of the methodologists who have at most one place left. */
async function mostLoaded(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: 'Нагрузка методистов' }).locator('tbody tr');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent.trim())),
  );
  return cells
    .filter(([, before]) => Number(before) >= 249)
    .flatMap(([name]) => (name ? [name] : []));
}
