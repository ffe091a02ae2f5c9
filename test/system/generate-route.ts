import { expect, type Page } from '@playwright/test';

/**
 * Presses «Составить маршрут» until the route is there. A busy machine may not answer in time; the same press
 * repeated is the same request, so there is one route however often it is asked for.
 */
export async function generateRoute(page: Page): Promise<void> {
  const route = page.getByRole('heading', { name: /^Маршрут:/ });
  await expect(async () => {
    if (!(await route.isVisible()))
      await page.getByRole('button', { name: 'Составить маршрут' }).click({ timeout: 5_000 });
    await expect(route).toBeVisible({ timeout: 30_000 });
  }).toPass({ timeout: 150_000 });
}
