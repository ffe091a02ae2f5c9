/** The limit of educators of one methodologist, as the center meets it on the screen. */
import { expect, type Page, test } from '@playwright/test';
import { demo } from '../system/accounts.ts';
import { look } from '../system/look.ts';
import { signIn } from '../system/portal.ts';

const CLAUSE = 'п. 5.3';

interface Waiting {
  total: number;
  /** The name and the post in the first row. */
  first: string;
}

/** How many educators have no methodologist, and who is the first of them. */
async function waiting(page: Page): Promise<Waiting> {
  const first = page.getByRole('rowheader').first();
  await expect(first).toBeVisible();
  const total = page.getByText(/^\d+ педагог(а|ов)?$/);
  return {
    total: Number.parseInt(await total.innerText(), 10),
    first: await first.innerText(),
  };
}

/** Chooses for whom to assign by a part of what the list says; returns the whole of it. */
async function choose(page: Page, part: string): Promise<string> {
  await page.getByLabel('За кем закреплять').fill(part);
  const option = page.getByRole('option').filter({ hasText: part }).first();
  const title = await option.innerText();
  await option.click();
  return title;
}

async function assignFirst(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).getByRole('button', { name: 'Закрепить' }).click();
}

async function expectRefusal(page: Page): Promise<void> {
  const refusal = page.getByRole('status').filter({ hasText: 'предел нагрузки' });
  await expect(refusal).toContainText('Педагог не закреплён: за этим методистом уже 250 из 250');
  await expect(refusal).toContainText('Выберите методиста со свободными местами');
  await expect(refusal).toContainText(CLAUSE);
}

/** @requirement R178 */
test('a 251st educator is refused in words with the clause, and nothing is half done', async ({
  browser,
}) => {
  const page = await signIn(browser, 'center', '/center/unassigned');
  const before = await waiting(page);
  const { familyName } = demo.account('methodologist-full').person;
  expect(await choose(page, familyName)).toContain('250 из 250, мест нет');

  await assignFirst(page);
  await expectRefusal(page);
  expect(await waiting(page)).toEqual(before);
  await look(page, 'center-unassigned-refused');

  await page.reload();
  expect(await waiting(page)).toEqual(before);
  expect(await choose(page, familyName)).toContain('250 из 250, мест нет');
  const methodologist = await signIn(browser, 'methodologist-full', '/methodologist');
  await expect(methodologist.getByText('250 педагогов')).toBeVisible();
  await methodologist.context().close();
  await page.context().close();
});

test('the 250th educator is assigned once, the next is refused', async ({ browser }) => {
  const page = await signIn(browser, 'center', '/center/unassigned');
  const before = await waiting(page);
  const [name = ''] = (await choose(page, '249 из 250, свободно 1 место')).split(':');

  await assignFirst(page);
  await expect(page.getByText(/^Закреплён педагог: /)).toContainText(name);
  try {
    await expect
      .poll(async () => (await waiting(page)).total, { message: 'one fewer waits' })
      .toBe(before.total - 1);
    const after = await waiting(page);
    expect(after.first).not.toBe(before.first);

    await assignFirst(page);
    await expectRefusal(page);
    expect(await waiting(page)).toEqual(after);
  } finally {
    await detach(page, { methodologist: name, educator: before.first });
  }
  await page.goto('/center/unassigned');
  expect(await waiting(page)).toEqual(before);
  await page.context().close();
});

/** Leaves the numbers of the installation as they were: the assignment of today never stood. */
async function detach(
  page: Page,
  { methodologist, educator }: { methodologist: string; educator: string },
): Promise<void> {
  await page.goto('/center/methodologists');
  await page.getByRole('link', { name: new RegExp(methodologist) }).click();
  await expect(page.getByRole('heading', { name: methodologist, level: 1 })).toBeVisible();
  await expect(page.getByText('250 из 250')).toBeVisible();
  const [name = educator] = educator.split('\n');
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: 'Открепить' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Открепить' }).click();
  await expect(page.getByText('249 из 250')).toBeVisible();
}
