/** A provider adds programs, edits its own, and overwrites nobody: neither a stranger nor a colleague. */
import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { ask, signIn } from '../system/portal.ts';

const FOREIGN = 'Проектная и исследовательская деятельность школьников';

/** Fields are found by their whole label: «Реализуется с» stands inside «Не реализуется с». */
const field = (page: Page, label: string) =>
  page.getByRole('textbox', { name: label, exact: true });
const hours = (page: Page) => page.getByLabel('Объём, академических часов');
const save = (page: Page) => page.getByRole('button', { name: 'Сохранить' });

async function openNewProgram(page: Page, title: string): Promise<void> {
  await page.goto('/provider/programs');
  await page.getByRole('link', { name: 'Добавить программу' }).click();
  await expect(page.getByRole('heading', { name: 'Новая программа', level: 1 })).toBeVisible();
  await field(page, 'Название').fill(title);
  await field(page, 'Аннотация').fill('Учителям основной школы: о чём программа');
}

/** Adds a program and answers the address of its page. */
async function addProgram(page: Page, title: string): Promise<string> {
  await openNewProgram(page, title);
  await hours(page).fill('36');
  await page.getByRole('button', { name: 'Добавить программу' }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/**
 * @requirement R013, R014
 */
test('a program is added, with what is wrong shown at its field', async ({ browser }) => {
  const page = await signIn(browser, 'provider', '/provider');
  const title = `Читательская грамотность ${Date.now()}`;
  await openNewProgram(page, title);
  await page.getByRole('button', { name: 'Добавить программу' }).click();
  await expect(page.getByText('Заполните поле')).toBeVisible();
  await expect(hours(page)).toBeFocused();

  await hours(page).fill('8');
  await page.getByRole('button', { name: 'Добавить включение в реестр' }).click();
  await field(page, 'Включена с').fill('01.09.2026');
  await field(page, 'Исключена с').fill('31.09.2027');
  await page.getByRole('button', { name: 'Добавить программу' }).click();
  await expect(field(page, 'Исключена с'), 'there is no 31 September').toBeFocused();
  await field(page, 'Исключена с').fill('01.09.2025');
  await page.getByRole('button', { name: 'Добавить программу' }).click();
  await expect(page.getByText('Заполните поле')).toBeVisible();
  await field(page, 'Номер в реестре').fill('2026-777');

  await page.getByRole('button', { name: 'Добавить программу' }).click();
  await expect(page.getByText('нужно не меньше 16 часов')).toBeVisible();
  await hours(page).fill('24');
  await page.getByRole('button', { name: 'Добавить программу' }).click();
  await expect(page.getByText('Эта дата должна быть позже даты начала.')).toBeVisible();
  await field(page, 'Исключена с').fill('01.09.2099');
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Добавить программу' }).click();

  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByText('24 часа')).toBeVisible();
  await expect(page.getByText('№\u00a02026-777')).toBeVisible();
  await expect(page.getByText('в реестре, исключается 01.09.2099')).toBeVisible();

  await page.goto('/provider/programs');
  await page.getByLabel('Найти по названию').fill(title);
  await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible();
  await page.context().close();
});

test('a cohort is opened, with what is wrong shown at its field', async ({ browser }) => {
  const page = await signIn(browser, 'provider', '/provider');
  await addProgram(page, `Поток ${Date.now()}`);
  await field(page, 'Начало').fill('10.02.2099');
  await field(page, 'Окончание').fill('01.02.2099');
  await field(page, 'Место').fill('Кемерово');
  await page.getByRole('button', { name: 'Открыть поток' }).click();
  await expect(page.getByText('Последний день обучения раньше первого.')).toBeVisible();
  await field(page, 'Окончание').fill('20.02.2099');
  await page.getByRole('button', { name: 'Открыть поток' }).click();
  await expect(page.getByRole('row').filter({ hasText: '10.02.2099 — 20.02.2099' })).toBeVisible();
  await page.context().close();
});

test('an own program is edited, and unsaved changes are not left without a question', async ({
  browser,
}) => {
  const page = await signIn(browser, 'provider', '/provider');
  const path = await addProgram(page, `Правка ${Date.now()}`);
  await page.getByRole('link', { name: 'Изменить' }).click();
  await expect(save(page)).toBeDisabled();
  await hours(page).fill('72');

  page.once('dialog', (question) => question.dismiss());
  await page.getByRole('link', { name: 'Отмена' }).click();
  await expect(page).toHaveURL(`${path}/edit`);

  await save(page).click();
  await expect(page).toHaveURL(path);
  await expect(page.getByText('72 часа')).toBeVisible();
  await page.context().close();
});

test('a program of another institution is not edited, by the screen or past it', async ({
  browser,
}) => {
  const page = await signIn(browser, 'provider', '/provider/programs');
  await page.getByLabel('Только наши').uncheck();
  await page.getByLabel('Найти по названию').fill(FOREIGN);
  await page
    .getByRole('link', { name: new RegExp(FOREIGN) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: FOREIGN, level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Изменить' })).toHaveCount(0);

  const id = page.url().split('/').at(-1) ?? '';
  await page.goto(`/provider/programs/${id}/edit`);
  await expect(page.getByText('Это программа другой организации')).toBeVisible();
  await expect(save(page)).toHaveCount(0);

  const documents = (await (
    await page.request.get('/mfe/provider/documents.json')
  ).json()) as Record<string, string>;
  const [documentId] = Object.entries(documents).find(([, text]) =>
    text.includes('mutation EditProgramPageSave'),
  ) ?? [''];
  const input = {
    id,
    version: 1,
    title: 'Подмена',
    annotation: '',
    hours: 36,
    form: 'DISTANCE',
    runningFrom: '2026-01-01',
    competencyIds: [],
    federalRegistrations: [],
  };
  const { body } = await ask(page, { documentId, variables: { requestId: randomUUID(), input } });
  expect(body.errors?.[0]).toMatchObject({
    message: 'Недостаточно прав для этого действия',
    extensions: { code: 'FORBIDDEN' },
  });
  await page.goto(`/provider/programs/${id}`);
  await expect(page.getByRole('heading', { name: FOREIGN, level: 1 })).toBeVisible();
  await page.context().close();
});

test('of two tabs the second is told what the first has saved, and neither edit is lost', async ({
  browser,
}) => {
  const first = await signIn(browser, 'provider', '/provider');
  const title = `Гонка ${Date.now()}`;
  const path = await addProgram(first, title);
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto(`${path}/edit`);
    await expect(field(page, 'Название')).toHaveValue(title);
  }

  await field(first, 'Название').fill(`${title} первая`);
  await hours(first).fill('48');
  await save(first).click();
  await expect(first.getByRole('heading', { name: `${title} первая`, level: 1 })).toBeVisible();

  await field(second, 'Аннотация').fill('Методистам');
  await hours(second).fill('60');
  await save(second).click();
  await expect(second.getByText('Программу уже изменил другой сотрудник')).toBeVisible();
  await expect(second.getByText(`Название: ${title} первая`)).toBeVisible();
  await expect(second.getByText('48 часов (это поле меняли и вы)')).toBeVisible();
  await expect(save(second)).toBeDisabled();
  await second.getByRole('button', { name: 'Перенести мои правки в новую редакцию' }).click();
  await expect(field(second, 'Название')).toHaveValue(`${title} первая`);
  await expect(hours(second)).toHaveValue('60');
  await save(second).click();

  await expect(second.getByRole('heading', { name: `${title} первая`, level: 1 })).toBeVisible();
  await expect(second.getByText('60 часов')).toBeVisible();
  await expect(second.getByText('Методистам')).toBeVisible();
  await first.context().close();
});
