/** An event from its announcement to the record of who came: the center, a teacher, the last seat. */
import { expect, type Page, test } from '@playwright/test';
import { demo } from '../system/accounts.ts';
import { signIn } from '../system/portal.ts';

const teacher = demo.account('teacher').person;
const methodologist = demo.account('methodologist').person;
const today = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Asia/Novokuznetsk' }).format();

/** Announces an event of today and leaves the center on its page. */
async function announce(center: Page, { title, seats }: { title: string; seats: number }) {
  await center.goto('/center/activities');
  await center.getByRole('link', { name: 'Объявить мероприятие' }).click();
  await center.getByRole('textbox', { name: 'Первый день' }).fill(today);
  await center.getByRole('button', { name: 'Объявить' }).click();
  await expect(center.getByText('Назовите мероприятие.')).toBeVisible();
  await center.getByLabel('Название').fill(title);
  await center.getByLabel('Академических часов').fill('3');
  await center.getByLabel('Мест', { exact: true }).fill(String(seats));
  await center.getByLabel('Где').fill('Кемерово');
  await center.getByRole('checkbox').first().check();
  await center.getByRole('button', { name: 'Объявить' }).click();
  await expect(center.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(center.getByText(`свободно ${seats} из ${seats}`)).toBeVisible();
}

/** The organizer puts a person on the list of the event whose page is open. */
async function enter(center: Page, familyName: string) {
  await center.getByRole('button', { name: 'Записать участника' }).click();
  const dialog = center.getByRole('dialog');
  await dialog.getByLabel('Найти по фамилии').fill(familyName);
  await dialog.getByRole('button', { name: `Записать ${familyName}` }).click();
  await expect(dialog.getByText('запись сделана')).toBeVisible();
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click();
  await expect(dialog).toBeHidden();
}

/** The card of an event among what the teacher may join. */
async function cardOf(page: Page, title: string) {
  await page.goto('/educator/activities');
  await page.getByLabel('Найти по словам').fill(title);
  const card = page.getByRole('region', { name: title });
  await expect(card).toBeVisible();
  return card;
}

/**
 * @requirement R024
 */
test('an event: announced, joined, full, recorded, seen', async ({ browser }) => {
  const mark = Date.now().toString(36);
  const [joined, full] = [`Мастерская вопросов ${mark}`, `Мастерская ответов ${mark}`];
  const center = await signIn(browser, 'center');
  const page = await signIn(browser, 'teacher');

  await test.step('the center announces, the teacher registers and reads it', async () => {
    await announce(center, { title: joined, seats: 2 });
    const card = await cardOf(page, joined);
    await card.getByRole('button', { name: 'Записаться' }).click();
    await expect(card.getByText('вы записаны')).toBeVisible();
    await expect(card.getByText('свободно 1 из 2')).toBeVisible();
    await page.reload();
    await expect(card.getByText('вы записаны')).toBeVisible();
  });

  await test.step('the last seat is taken while she looks at it, and she is told', async () => {
    await announce(center, { title: full, seats: 1 });
    const card = await cardOf(page, full);
    await enter(center, methodologist.familyName);
    await card.getByRole('button', { name: 'Записаться' }).click();
    await expect(card.getByText('Свободных мест не осталось')).toBeVisible();
    await expect(card.getByText('свободно 0 из 1')).toBeVisible();
    await expect(card.getByRole('button', { name: 'Записаться' })).toHaveCount(0);
  });

  await test.step('the center records who came, all at once, and corrects one', async () => {
    await center.goto('/center/activities?view=coming');
    await center.getByLabel('Найти по словам').fill(joined);
    await center.getByRole('link', { name: joined }).click();
    await enter(center, methodologist.familyName);
    const row = (name: string) => center.getByRole('row').filter({ hasText: name });
    await expect(row(teacher.familyName)).toBeVisible();
    await center.getByRole('button', { name: 'Отметить участие всем оставшимся' }).click();
    await row(methodologist.familyName).getByLabel('неявка').check();
    await center.getByRole('button', { name: 'Сохранить 2 отметки' }).click();
    await expect(center.getByText('Сохранены 2 отметки')).toBeVisible();
    await expect(row(teacher.familyName).getByText('участие', { exact: true })).toBeVisible();
    await expect(row(teacher.familyName).getByRole('radio')).toHaveCount(0);

    await row(methodologist.familyName).getByRole('button', { name: 'Исправить' }).click();
    await center.getByRole('dialog').getByLabel('снять отметку').check();
    await center.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
    await expect(row(methodologist.familyName).getByLabel('неявка')).not.toBeChecked();
  });

  await test.step('the teacher sees that she took part', async () => {
    await page.goto('/educator/activities?view=own');
    const row = page.getByRole('row').filter({ hasText: joined });
    await expect(row.getByText('вы участвовали')).toBeVisible();
    await expect(row.getByText(today).last()).toBeVisible();
  });
  await Promise.all([center.context().close(), page.context().close()]);
});

test('the center begins with the lists that nobody has recorded', async ({ browser }) => {
  const center = await signIn(browser, 'center');
  await center.getByRole('link', { name: /прошедших мероприятиях не отмечено/ }).click();
  await expect(center).toHaveURL(/\/center\/activities$/);
  await expect(center.getByRole('row').filter({ hasText: 'не отмечено' }).first()).toBeVisible();
  await center.context().close();
});
