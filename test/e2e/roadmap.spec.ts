/** The ministry records that a row of the roadmap was executed, and takes a mistaken record back. */
import { expect, type Page, test } from '@playwright/test';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';

const CODE = 'RM-07';
const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: CODE });

async function mark(page: Page, { on, evidence }: { on: string; evidence: string }): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Когда исполнено' }).fill(on);
  await dialog.getByRole('textbox', { name: 'Чем подтверждено' }).fill(evidence);
  await dialog.getByRole('button', { name: 'Отметить исполнение' }).click();
}

/** @requirement R196, RM-07 */
test('a row is marked by a day and a document, refused twice, and the mark is taken back', async ({
  browser,
}) => {
  const page = await signIn(browser, 'ministry', '/ministry/roadmaps');
  await expect(page.getByText('исполняется постоянно')).toHaveCount(0);
  await expect(rowOf(page)).toContainText('срок прошёл, отметки нет');
  await expect(rowOf(page)).toContainText('31.12.2024');
  await look(page, 'ministry-roadmaps');

  await rowOf(page).getByRole('button').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: `${CODE}. Исполнение` })).toBeVisible();
  const evidence = `Отчёт о программах от 20.12.2023 № ${Date.now()}`;
  await mark(page, { on: '20.12.2023', evidence });
  const kept = dialog.getByRole('listitem').filter({ hasText: evidence });
  await expect(kept).toContainText('исполнено 20.12.2023');
  await expect(kept).toContainText('Срок до 31.12.2023');
  await expect(kept).toContainText('Отметка: ');

  await mark(page, { on: '21.12.2023', evidence });
  await expect(dialog.getByText('Этот срок уже отмечен')).toBeVisible();
  await mark(page, { on: '01.02.2025', evidence });
  await expect(dialog.getByText('период дорожной карты закончился')).toBeVisible();
  await dialog.getByRole('button', { name: 'Закрыть', exact: true }).last().click();
  await expect(rowOf(page)).toContainText(evidence);
  await expect(rowOf(page)).toContainText('без отметки 1 срок');
  await look(page, 'ministry-roadmaps-marked');

  await rowOf(page).getByRole('button').click();
  await kept.getByRole('button', { name: 'Снять отметку' }).click();
  await kept.getByLabel('Почему отметка снимается').fill('Документ о другой программе');
  await kept.getByRole('button', { name: 'Снять отметку' }).click();
  await expect(kept).toContainText('Снята: ');
  await expect(kept).toContainText('Документ о другой программе');
  await page.reload();
  await expect(rowOf(page)).toContainText('без отметки 2 срока');
  await expect(rowOf(page)).not.toContainText(evidence);
  await page.context().close();
});
