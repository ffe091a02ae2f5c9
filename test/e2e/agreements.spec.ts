/** A tripartite agreement from the municipality that lacks one to its end: a fourth party, the text, a debt. */
import { expect, type Page, test } from '@playwright/test';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';

const today = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Asia/Novokuznetsk' }).format();

/** Chooses one of a list that is searched by typing. */
async function choose(page: Page, field: ReturnType<Page['getByLabel']>, title: string | RegExp) {
  await field.click();
  await page.getByRole('option', { name: title }).first().click();
}

/** The card of the page that has this title. */
const card = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });

/** Begins an agreement with the first municipality that has none; a fourth party is refused on the way. */
async function draft(page: Page): Promise<string> {
  await page.goto('/center/agreements');
  await page.getByText(/без действующего трёхстороннего соглашения/).click();
  const without = page.locator('details a').first();
  const name = await without.innerText();
  await without.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Новое соглашение' })).toBeVisible();
  await expect(page.getByRole('group', { name: /^Сторона/ })).toHaveCount(3);
  await page.getByRole('button', { name: 'Добавить сторону' }).click();
  const fourth = page.getByRole('group', { name: 'Сторона 4' });
  await choose(page, fourth.getByLabel('Организация', { exact: true }), /Управление образования/);
  await page.getByRole('button', { name: 'Создать проект' }).click();
  await expect(page.getByText(/ровно три стороны.*Указано сторон: 4/)).toBeVisible();
  await page.getByRole('button', { name: 'Убрать сторону 4' }).click();
  await page.getByRole('button', { name: 'Создать проект' }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
  return name;
}

/**
 * @requirement R029
 * @requirement R133
 * @requirement R151
 * @requirement R185
 * @requirement R248
 */
test('an agreement: drafted, edited, signed, printed, followed up, ended', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  const number = `Е-${Date.now().toString(36)}`;
  const name = await test.step('a draft has exactly three parties', () => draft(page));

  await test.step('its text and promises are its own', async () => {
    await expect(card(page, 'Обязательства').getByRole('row')).toHaveCount(5);
    await card(page, 'Обязательства')
      .getByRole('button', { name: 'Добавить обязательство' })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Обязательство', { exact: true }).fill('Провести общий семинар');
    await dialog.getByRole('textbox', { name: 'Срок' }).fill(today);
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    await expect(page.getByText('Провести общий семинар')).toBeVisible();

    await page.getByRole('link', { name: 'Изменить проект' }).click();
    const text = page.getByLabel('Текст соглашения');
    await look(page, 'center-agreement-edit');
    const before = await text.inputValue();
    await text.fill(`${before}\n5.2. {Школа} участвует.`);
    await page.getByRole('button', { name: 'Сохранить проект' }).click();
    await expect(page.getByText('есть место, которое нечем заполнить: Школа')).toBeVisible();
    await text.fill(`${before}\n5.2. Соглашение хранится в реестре.`);
    await page.getByRole('button', { name: 'Сохранить проект' }).click();
    await expect(page.getByRole('link', { name: 'Изменить проект' })).toBeVisible();
  });

  await test.step('signed by all, it no longer changes', async () => {
    await page.getByRole('button', { name: 'Записать подписание' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Номер соглашения').fill(number);
    for (const field of await dialog.getByLabel('Фамилия и инициалы').all())
      await field.fill('Ветрова Н. А.');
    for (const field of await dialog.getByLabel('Должность').all())
      await field.fill('руководитель');
    for (const field of await dialog.getByLabel('Основание').all()) await field.fill('Положение');
    await dialog.getByRole('button', { name: 'Подписано' }).click();
    await expect(page.getByText('действует', { exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Изменить проект' })).toHaveCount(0);
  });

  await test.step('it reads as paper does', async () => {
    await page.getByRole('link', { name: 'Текст для печати' }).click();
    const sheet = page.locator('.sheet');
    await expect(sheet.getByRole('heading', { name: `СОГЛАШЕНИЕ № ${number}` })).toBeVisible();
    await expect(sheet.getByText('Ветрова Н. А.').last()).toBeVisible();
    await expect(sheet.getByText('5.2. Соглашение хранится в реестре.')).toBeVisible();
    await expect(sheet).not.toContainText('{');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await page.emulateMedia({ media: null });
    await page.goBack();
  });

  await test.step('a promise is kept, with its proof', async () => {
    await page.getByRole('button', { name: 'Отметить: Провести общий семинар' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Чем подтверждено').fill('Программа семинара');
    await dialog.getByLabel('Подтверждающий файл').setInputFiles({
      name: 'программа.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('программа'),
    });
    await dialog.getByRole('button', { name: 'Отметить исполнение' }).click();
    const row = page.getByRole('row').filter({ hasText: 'Провести общий семинар' });
    await expect(row.getByText(`исполнено ${today}`)).toBeVisible();
    await expect(row.getByRole('link', { name: 'программа.txt' })).toBeVisible();
  });

  await test.step('the signed copy is kept with it', async () => {
    await card(page, 'Файлы').getByRole('button', { name: 'Приложить файл' }).click();
    const dialog = page.getByRole('dialog');
    const copy = { name: 'скан.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
    await dialog.getByLabel('Файл', { exact: true }).setInputFiles(copy);
    await dialog.getByRole('button', { name: 'Приложить' }).click();
    const file = card(page, 'Файлы').getByRole('link', { name: 'скан.pdf' });
    const answer = await page.request.get((await file.getAttribute('href')) ?? '');
    expect((await answer.body()).toString()).toBe('%PDF-1.4');
  });

  await test.step('it is ended with a reason and found in the register', async () => {
    await page.getByRole('button', { name: 'Закончить досрочно' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('исполнено, обязательств не осталось').check();
    await dialog.getByLabel('Причина и документ').fill('Письмо сторон');
    await dialog.getByRole('textbox', { name: 'Первый день' }).fill(tomorrow());
    await dialog.getByRole('button', { name: 'Закончить соглашение' }).click();
    await expect(dialog.getByText(/Не исполнено обязательств: 4/)).toBeVisible();
    await dialog.getByLabel('расторгнуто по согласию сторон').check();
    await dialog.getByRole('button', { name: 'Закончить соглашение' }).click();
    await expect(page.getByText(/Расторгнуто по согласию сторон/)).toBeVisible();
    await page.goto(`/center/agreements?text=${encodeURIComponent(number)}`);
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  });
  await page.context().close();
});

function tomorrow(): string {
  const date = new Date(Date.now() + 24 * 60 * 60 * 1000);
  return new Intl.DateTimeFormat('ru-RU', { timeZone: 'Asia/Novokuznetsk' }).format(date);
}

/**
 * @requirement R133
 * @requirement R248
 */
test('the center begins with what is overdue and marks it, many at once', async ({ browser }) => {
  const page = await signIn(browser, 'center');
  await page.getByRole('link', { name: /Просрочен[оы] \d+ обязательств/ }).click();
  await expect(page).toHaveURL(/\/center\/agreements\/obligations$/);
  const boxes = page.getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Отметить исполнение: 2' }).click();
  await expect(page.getByText('Отмечено исполнение 2 обязательств')).toBeVisible();
  await page.context().close();
});
