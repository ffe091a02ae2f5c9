/** The administrator gives access: a sign-in gets its person, a person gets a role, and the rights really follow. */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { demo } from '../system/accounts.ts';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';

const { familyName, givenName, patronymic } = demo.account('provider').person;
const PROVIDER_NAME = `${familyName} ${givenName} ${patronymic}`;

async function openAccount(page: Page, subject: string): Promise<void> {
  await page.goto(`/administrator?text=${subject}`);
  await page.getByRole('link', { name: subject, exact: true }).click();
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();
}

async function revoke(page: Page): Promise<void> {
  const row = page
    .getByRole('row')
    .filter({ hasText: 'Руководитель' })
    .filter({ hasText: 'Отозвать' });
  await row.first().getByRole('button', { name: 'Отозвать' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Причина').fill('Рабочая группа закончила работу');
  await dialog.getByRole('button', { name: 'Отозвать' }).click();
  await expect(dialog).toBeHidden();
}

/** What the person is told on the first page, read and put away. */
async function readNotice(browser: Browser, title: string): Promise<void> {
  const person = await signIn(browser, 'provider');
  const notice = person.getByRole('status').filter({ hasText: title });
  await expect(notice.first()).toBeVisible();
  await look(person, 'home-rights-notice');
  const unread = await notice.count();
  await notice.first().getByRole('button', { name: 'Прочитано' }).click();
  await expect(notice).toHaveCount(unread - 1);
  await person.context().close();
}

test('a role opens after the next sign-in, and closes at once when it is taken back', async ({
  browser,
}) => {
  const page = await signIn(browser, 'administrator', '/administrator');
  await openAccount(page, 'provider');
  await page.getByRole('button', { name: 'Дать роль' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Роль' }).press('ArrowDown');
  await page.getByRole('option', { name: 'Руководитель' }).click();
  await dialog.getByLabel('Документ-основание').fill('Приказ от 22.11.2026 № 9');
  await look(page, 'administrator-grant');
  await dialog.getByRole('button', { name: 'Дать роль' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: 'Руководитель' }).first()).toContainText(
    'действует',
  );

  await readNotice(browser, 'Вам дана роль «Руководитель»');
  const person = await signIn(browser, 'provider');
  const roles = async (): Promise<string[]> => {
    const session = (await (await person.request.get('/auth/session')).json()) as {
      roles: { role: string }[];
    };
    return session.roles.map(({ role }) => role);
  };
  await expect.poll(roles).toContain('LEADER');
  await revoke(page);
  await expect.poll(roles).not.toContain('LEADER');
  await person.context().close();
  await readNotice(browser, 'Роль «Руководитель» отозвана');
  await page.context().close();
});

test('a sign-in is linked to a person who is known exactly, and unlinked with a reason', async ({
  browser,
}) => {
  const page = await signIn(browser, 'administrator', '/administrator');
  const subject = `newcomer-${Date.now()}`;
  await page.getByRole('button', { name: 'Добавить вход' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Имя входа').fill(subject);
  await dialog.getByRole('button', { name: 'Добавить вход' }).click();
  await expect(page.getByRole('heading', { name: subject, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Привязать' }).click();
  await dialog.getByLabel('СНИЛС', { exact: true }).last().fill('112-233-445 96');
  await dialog.getByLabel('Причина').fill('Заявка школы от 20.11.2026 № 3');
  await dialog.getByRole('button', { name: 'Найти' }).click();
  await expect(dialog.getByText('В СНИЛС ошибка')).toBeVisible();

  await dialog.getByText('полное имя и место работы').click();
  await dialog.getByLabel('Фамилия, имя, отчество').fill(`${familyName} ${givenName}`);
  await dialog.getByLabel('Поиск организации').fill('КРИПКиПРО');
  await dialog.getByRole('combobox', { name: 'Где работает' }).press('ArrowDown');
  await page
    .getByRole('option', { name: /КРИПКиПРО/ })
    .first()
    .click();
  await dialog.getByRole('button', { name: 'Найти' }).click();
  await expect(dialog.getByText('Такого человека в реестре нет')).toBeVisible();
  await dialog.getByLabel('Фамилия, имя, отчество').fill(PROVIDER_NAME);
  await dialog.getByRole('button', { name: 'Найти' }).click();
  await expect(dialog.getByText('Найден один человек')).toBeVisible();
  await look(page, 'administrator-link');
  await dialog.getByRole('button', { name: 'Привязать' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('действует').first()).toBeVisible();

  await page.getByRole('button', { name: 'Отвязать' }).click();
  await dialog.getByLabel('Причина').fill('Проверка завершена');
  await dialog.getByRole('button', { name: 'Отвязать' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('ни к кому не привязан').first()).toBeVisible();
  await page.context().close();
});

test('what requires attention leads from the first page to exactly those sign-ins', async ({
  browser,
}) => {
  const page = await signIn(browser, 'administrator');
  await page.getByRole('link', { name: /роль закончится за 14 дней/ }).click();
  await expect(page).toHaveURL(/state=ENDING/);
  await expect(page.getByRole('row').nth(1)).toContainText('роль скоро закончится');
  await expect(page.getByText(familyName)).toHaveCount(0);
  await page.context().close();
});
