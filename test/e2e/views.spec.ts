/** A list's address says what one sees; saved and shared it gives no right. */
import { expect, test } from '@playwright/test';
import { signIn } from '../system/portal.ts';

test('filters stand in the address: reload, back and forward keep them', async ({ browser }) => {
  const page = await signIn(browser, 'center', '/center/people');
  const everybody = await page
    .getByText(/[1-9]\d* человек/)
    .first()
    .innerText();
  await page.getByLabel(/^Найти/).pressSequentially('Иванов', { delay: 40 });
  await expect(page).toHaveURL(/text=/);
  await expect.poll(() => new URL(page.url()).searchParams.get('text')).toBe('Иванов');
  const found = page.getByText(/[1-9]\d* человек/).first();
  await expect(found).not.toHaveText(everybody);
  const some = await found.innerText();

  await page.reload();
  await expect(page.getByLabel(/^Найти/)).toHaveValue('Иванов');
  await expect(found).toHaveText(some);
  await page.goBack();
  await expect(page.getByLabel(/^Найти/)).toHaveValue('');
  await expect(found).toHaveText(everybody);
  await page.goForward();
  await expect(page.getByLabel(/^Найти/)).toHaveValue('Иванов');
  await page.context().close();
});

test('an order of the table stands in the address too', async ({ browser }) => {
  const page = await signIn(browser, 'center', '/center/methodologists');
  await page.getByRole('button', { name: 'Закреплено' }).click();
  await expect(page).toHaveURL(/sort=load/);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Закреплено' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await page.context().close();
});

test('a view is saved, renamed, shared and deleted', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await page.goto('/center/people?kind=LEADER');
  const menu = page.getByRole('button', { name: 'Виды' });
  await menu.click();
  await page.getByRole('button', { name: 'Сохранить текущий вид' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog.getByText('Назовите вид.')).toBeVisible();
  await dialog.getByLabel('Название').fill('Руководители региона');
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);

  await page.goto('/center/people');
  await menu.click();
  await page.getByRole('link', { name: 'Руководители региона' }).click();
  await expect(page).toHaveURL(/kind=LEADER/);

  await menu.click();
  await page.getByRole('button', { name: 'Изменить вид «Руководители региона»' }).click();
  await dialog.getByLabel('Название').fill('Только руководители');
  await dialog.getByLabel('Всем в моей роли').check();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByRole('link', { name: /Только руководители/ })).toContainText('в роли');

  await page.getByRole('button', { name: 'Изменить вид «Только руководители»' }).click();
  await dialog.getByRole('button', { name: 'Удалить вид' }).click();
  await expect(page.getByRole('link', { name: /Только руководители/ })).toHaveCount(0);
  await page.context().close();
});

test('a view shared with the role shows each their own people', async ({ browser }) => {
  const owner = await signIn(browser, 'methodologist-full');
  await owner.goto('/methodologist?sort=-deficits');
  await owner.getByRole('button', { name: 'Виды' }).click();
  await owner.getByRole('button', { name: 'Сохранить текущий вид' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Название').fill('По дефицитам');
  await dialog.getByLabel('Всем в моей роли').check();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(dialog).toHaveCount(0);

  const reader = await signIn(browser, 'methodologist', '/methodologist');
  const own = await reader
    .getByText(/[1-9]\d* педагог/)
    .first()
    .innerText();
  await reader.getByRole('button', { name: 'Виды' }).click();
  await reader.getByRole('link', { name: /По дефицитам/ }).click();
  await expect(reader).toHaveURL(/sort=-deficits/);
  await expect(reader.getByText(/[1-9]\d* педагог/).first()).toHaveText(own);
  await expect(reader.getByRole('button', { name: /Изменить вид/ })).toHaveCount(0);
  await reader.context().close();

  await owner.getByRole('button', { name: 'Изменить вид «По дефицитам»' }).click();
  await owner.getByRole('dialog').getByRole('button', { name: 'Удалить вид' }).click();
  await expect(owner.getByRole('dialog')).toHaveCount(0);
  await owner.context().close();
});
