/** The whole loop: diagnostic → deficits → route → approval → enrolment → completion → indicators. */
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { demo } from '../system/accounts.ts';
import { generateRoute } from '../system/generate-route.ts';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';
import { PICTURES } from '../system/system-place.ts';

const heroine = demo.account('teacher').person;

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: false });
}

interface Numbers {
  numerator: number;
  denominator: number;
}

/** Numerator and denominator of an indicator as the ministry reads them on its page. */
async function numbersOf(page: Page, code: string): Promise<Numbers> {
  await page.goto(`/ministry/indicators/${code}`);
  const parts = page.getByText(/^[\d\s\u00a0\u202f]+ из [\d\s\u00a0\u202f]+$/).first();
  await expect(parts).toBeVisible();
  const [numerator = 0, denominator = 0] = (await parts.innerText())
    .split(' из ')
    .map((text) => Number(text.replaceAll(/\D/g, '')));
  return { numerator, denominator };
}

async function expectNumbers(page: Page, code: string, expected: Numbers): Promise<void> {
  await expect
    .poll(() => numbersOf(page, code), { timeout: 60_000, message: code })
    .toEqual(expected);
}

async function answerQuestions(page: Page, count: number): Promise<void> {
  for (let question = 0; question < count; question += 1) {
    // The first option of every question: some right, some wrong, so that deficits remain.
    await page.locator('main input').first().check();
    await expect(page.getByText(/[Сс]охранено/)).toBeVisible();
    const next = page.getByRole('button', { name: 'Дальше' });
    if (await next.isVisible()) await next.click();
  }
}

/**
 * @requirement R026, R094, R100, R154, I-3, I-6, J-1
 */
test('the loop from diagnostic to indicator, counted by exactly one person', async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const ministry = await signIn(browser, 'ministry');
  const before = {
    j1: await numbersOf(ministry, 'J-1'),
    i6: await numbersOf(ministry, 'I-6'),
    i3: await numbersOf(ministry, 'I-3'),
  };
  const oneMore = ({ numerator, denominator }: Numbers): Numbers => ({
    numerator: numerator + 1,
    denominator,
  });

  let taken = '';

  await test.step('the teacher begins, closes the browser in the middle and continues', async () => {
    const first = await signIn(browser, 'teacher', '/educator');
    await picture(first, '01-invitations');
    await first.getByRole('button', { name: 'Начать' }).click();
    await expect(first.getByText('Вопрос 1 из 30')).toBeVisible();
    await picture(first, '02-question');
    await look(first, 'educator-question');
    await answerQuestions(first, 12);
    await first.context().close();

    const second = await signIn(browser, 'teacher', '/educator');
    await expect(second.getByText('12 из 30')).toBeVisible();
    await second.getByRole('link', { name: 'Продолжить' }).click();
    await expect(second.getByText('Вопрос 13 из 30')).toBeVisible();
    await answerQuestions(second, 18);
    await second.getByRole('button', { name: 'Завершить диагностику' }).click();
    await expect(second.getByRole('heading', { name: 'Результаты диагностики' })).toBeVisible();
    await expect(second.getByText(/^дефицит:/).first()).toBeVisible();
    await picture(second, '03-result');
    await look(second, 'educator-result');
    await second.context().close();
  });
  await expectNumbers(ministry, 'J-1', oneMore(before.j1));

  await test.step('her methodologist generates the route, changes one step, agrees', async () => {
    const page = await signIn(browser, 'methodologist', '/methodologist');
    await page.getByLabel('Найти по фамилии').fill(heroine.familyName);
    await page
      .getByRole('link', { name: new RegExp(heroine.familyName) })
      .first()
      .click();
    await expect(page.getByText(/^дефицит:/).first()).toBeVisible({ timeout: 30_000 });
    await picture(page, '04-person');
    await look(page, 'methodologist-person-without-route');
    await generateRoute(page);
    await expect(page.getByText(/Закрывает/).first()).toBeVisible();
    await picture(page, '05-route');
    taken = await changeOneStepForFederalProgram(page);
    await picture(page, '06-route-changed');
    await page.getByRole('button', { name: 'Согласовать' }).click();
    await expect(page.getByText('согласован, ждёт утверждения организацией').first()).toBeVisible();
    await page.context().close();
  });

  await test.step('the deputy head approves', async () => {
    const page = await signIn(browser, 'deputy', '/school');
    await page
      .getByRole('link', { name: new RegExp(heroine.familyName) })
      .first()
      .click();
    await picture(page, '07-approval');
    await page.getByRole('button', { name: 'Утвердить' }).click();
    await expect(page.getByText('утверждён', { exact: true }).first()).toBeVisible();
    await page.context().close();
  });
  await expectNumbers(ministry, 'I-6', oneMore(before.i6));

  await test.step('the provider enrols her and records completion', async () => {
    const page = await signIn(browser, 'provider', '/provider');
    await enrolAndComplete(page, taken);
    await page.context().close();
  });
  await expectNumbers(ministry, 'I-3', oneMore(before.i3));

  await test.step('the ministry opens the indicator down to its clause and the people who count', async () => {
    await ministry.goto('/ministry/indicators/I-3');
    await expect(ministry.getByText(/1971/).first()).toBeVisible();
    await expect(ministry.getByText(/Всего \d+, открыть можно \d+/)).toBeVisible();
    await expectCounted(ministry);
    await ministry.goto('/ministry');
    await expect(ministry.getByText('I-3')).toBeVisible();
    await picture(ministry, '09-indicators');
    await ministry.goto('/ministry/indicators/I-3');
    await expect(ministry.getByText(/→/).first()).toBeVisible();
    await picture(ministry, '10-indicator');
  });
});

/** Looks for a step whose alternatives hold a program of the federal register, takes it and gives its title. */
async function changeOneStepForFederalProgram(page: Page): Promise<string> {
  const buttons = page.getByRole('button', { name: /вариант.* замены/ });
  const count = await buttons.count();
  for (let index = 0; index < count; index += 1) {
    await buttons.nth(index).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const federal = dialog
      .getByRole('listitem')
      .filter({ hasText: 'федеральный реестр' })
      .filter({ hasNotText: 'не входит' });
    if ((await federal.count()) > 0) {
      const title = await federal.first().locator('.title').innerText();
      await federal.first().getByRole('button', { name: 'Выбрать' }).click();
      await expect(dialog).toBeHidden();
      await expect(page.locator('main').getByText(title).first()).toBeVisible();
      return title;
    }
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  throw new Error('no step offers a federal program as an alternative');
}

/** Enrols the heroine in the federal program that was taken as the alternative, and completes it. */
async function enrolAndComplete(page: Page, title: string): Promise<void> {
  const referrals = page
    .getByRole('row')
    .filter({ hasText: heroine.familyName })
    .filter({ hasText: title })
    .filter({ hasText: 'федеральный реестр' });
  await expect(referrals.first()).toBeVisible({ timeout: 60_000 });
  await picture(page, '08-referrals');
  await referrals.first().getByRole('button', { name: 'Зачислить' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Зачислить' }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/provider/enrolments');
  const studying = page
    .getByRole('row')
    .filter({ hasText: heroine.familyName })
    .filter({ hasText: title });
  await studying.first().getByRole('button', { name: 'Завершить' }).click();
  await page.getByLabel('Номер удостоверения или диплома').fill('ПК-2026-000123');
  await page.getByRole('dialog').getByRole('button', { name: 'Завершить' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** The heroine stands among the counted, with the chain of her records. */
async function expectCounted(page: Page): Promise<void> {
  const counted = page
    .getByRole('row')
    .filter({ hasText: heroine.familyName })
    .filter({ hasText: '→' });
  for (let portion = 0; portion < 5 && (await counted.count()) === 0; portion += 1) {
    await page.getByRole('button', { name: 'Показать ещё' }).last().click();
    await page.waitForLoadState('networkidle');
  }
  await expect(counted.first()).toBeVisible();
}
