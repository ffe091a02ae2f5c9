/** More educators than the limit: the center allows it to one methodologist, by a document and for a time. */
import { expect, type Page, test } from '@playwright/test';
import { demo } from '../system/accounts.ts';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';

const DAY_MS = 86_400_000;
/** Far from today, so that the limit of today stays what other journeys meet. */
const FAR_AWAY = 1_000;

/** So many days from today, as one types them. */
function inDays(days: number): string {
  const [year, month, day] = new Date(Date.now() + days * DAY_MS).toISOString().split(/[-T]/);
  return `${day}.${month}.${year}`;
}

async function openFullMethodologist(page: Page): Promise<void> {
  await page.goto('/center/methodologists');
  const { familyName } = demo.account('methodologist-full').person;
  const link = page.getByRole('link', { name: new RegExp(familyName) });
  await link.first().click();
  await expect(page.getByRole('button', { name: 'Разрешить превышение' })).toBeVisible();
}

/** @requirement R178 */
test('an overload is allowed by a document and for a term, once', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await openFullMethodologist(page);
  const allowed = page.getByRole('listitem').filter({ hasText: /^до \d+ педагогов с / });
  const before = await allowed.count();
  const begins = FAR_AWAY + before * 10;
  const [from, to] = [inDays(begins), inDays(begins + 5)];

  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: 'Разрешить', exact: true });
  const fill = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Разрешить превышение' }).click();
    await expect(submit).toBeDisabled();
    await dialog.getByLabel('Сколько педагогов можно закрепить').fill('260');
    await dialog.getByLabel('Документ-основание').fill('Приказ ЦНППМ от 20.11.2026 № 18');
    await dialog.getByRole('textbox', { name: 'С какого дня' }).fill(from);
    // The last field is not left: a whole date counts at once.
    await dialog.getByRole('textbox', { name: 'До какого дня' }).fill(to);
    await submit.click();
  };
  await fill();

  await expect(dialog).toBeHidden();
  await expect(allowed).toHaveCount(before + 1);
  await expect(
    allowed.filter({ hasText: `до 260 педагогов с ${from} по ${to}: Приказ ЦНППМ` }),
  ).toHaveCount(1);
  await expect(page.getByText('250 из 250')).toBeVisible();
  await look(page, 'center-methodologist-overload');
  await page.reload();
  await expect(allowed).toHaveCount(before + 1);

  await fill();
  await expect(dialog.getByRole('status')).toContainText(/уже/);
  await dialog.getByRole('button', { name: 'Отмена' }).click();
  await expect(allowed).toHaveCount(before + 1);
  await page.context().close();
});
