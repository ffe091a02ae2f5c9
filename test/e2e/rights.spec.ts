/** Rights through the whole road: session → token → rows, and partial answers. */
import { expect, type Page, test } from '@playwright/test';
import { demo } from '../system/accounts.ts';
import { ask, documentOf, signIn } from '../system/portal.ts';
import { pidOf } from '../system/processes.ts';

test('an unknown document is refused with a Russian reason', async ({ browser }) => {
  const page = await signIn(browser, 'teacher');
  const { body } = await ask(page, { documentId: 'f'.repeat(64) });
  expect(body.errors?.[0]?.message).toMatch(/[а-я]/i);
  expect(body.data ?? null).toBeNull();
  const free = await ask(page, { query: '{ viewer { role } }' });
  expect(free.body.errors?.[0]?.message).toMatch(/[а-я]/i);
  await page.context().close();
});

test('the analyst reads aggregates and nothing about people', async ({ browser }) => {
  const page = await signIn(browser, 'analyst');
  const numbers = await ask(page, {
    query: '{ indicators { code current { numerator denominator } } }',
  });
  expect(numbers.body.errors).toBeUndefined();
  const people = await ask(page, {
    query: '{ people(first: 5) { totalCount edges { node { name } } } }',
  });
  expect(people.body.errors?.[0]?.message).toMatch(/[а-я]/i);
  expect(JSON.stringify(people.body.data ?? null)).not.toContain('name');
  await page.context().close();
});

test('without a session the graph answers nothing', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/');
  const { body } = await ask(page, { query: '{ viewer { role } }' });
  expect(body.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  await context.close();
});

test('sixty parallel requests of two people get each their own person', async ({ browser }) => {
  const [teacher, methodologist] = [
    await signIn(browser, 'teacher'),
    await signIn(browser, 'methodologist'),
  ];
  const profile = await documentOf(teacher, 'educator', 'ProfilePage');
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      ask(index % 2 ? teacher : methodologist, { documentId: profile }),
    ),
  );
  const people = answers.map(
    ({ body }) => (body.data as { viewer: { person: { id: string } } }).viewer.person.id,
  );
  const expected = [demo.account('methodologist').person.id, demo.account('teacher').person.id];
  expect(people).toEqual(people.map((_, index) => expected[index % 2]));
  await teacher.context().close();
  await methodologist.context().close();
});

interface Accompanied {
  readonly educator: { readonly id: string };
}

/** Whom the methodologist of the open page accompanies, the latest first. */
async function accompanied(center: Page): Promise<Accompanied[]> {
  const documentId = await documentOf(center, 'center', 'MethodologistPage');
  const variables = { id: appointmentOf(center), first: 100 };
  const { body } = await ask(center, { documentId, variables });
  const { appointment } = body.data as {
    appointment: { assignments: { edges: { node: Accompanied }[] } };
  };
  return appointment.assignments.edges.map(({ node }) => node);
}

const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Novokuznetsk' }).format(new Date());

const appointmentOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

/** Gives the methodologist back whoever was taken: other journeys need the full load. */
async function assignAgain(
  center: Page,
  before: readonly Accompanied[],
  after: readonly Accompanied[],
): Promise<void> {
  const left = new Set(after.map(({ educator }) => educator.id));
  const taken = before.find(({ educator }) => !left.has(educator.id));
  const documentId = await documentOf(center, 'center', 'UnassignedPageAssign');
  const appointmentId = appointmentOf(center);
  const input = { educatorId: taken?.educator.id, appointmentId, from: today() };
  const variables = { requestId: crypto.randomUUID(), input };
  expect((await ask(center, { documentId, variables })).body.errors).toBeUndefined();
}

test('whoever is no longer assigned is gone from the methodologist after the feed', async ({
  browser,
}) => {
  const methodologist = await signIn(browser, 'methodologist-full', '/methodologist');
  await expect(methodologist.getByText('250 педагогов')).toBeVisible();

  const center = await signIn(browser, 'center', '/center/methodologists');
  const { familyName } = demo.account('methodologist-full').person;
  await center
    .getByRole('link', { name: new RegExp(familyName) })
    .first()
    .click();
  await expect(center.getByText('250 из 250')).toBeVisible();
  await expect(center.getByRole('button', { name: 'Открепить' }).last()).toBeVisible();
  const before = await accompanied(center);
  // The last of the page: the first may have been assigned today, and a day cannot end before it began.
  await center.getByRole('button', { name: 'Открепить' }).last().click();
  await center.getByRole('dialog').getByRole('button', { name: 'Открепить' }).click();
  await expect(center.getByText('249 из 250')).toBeVisible();

  await expect(async () => {
    await methodologist.reload();
    await expect(methodologist.getByText('249 педагогов')).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });

  await assignAgain(center, before, await accompanied(center));
  await center.reload();
  await expect(center.getByText('250 из 250')).toBeVisible();
  await center.context().close();
  await methodologist.context().close();
});

test('a service that hangs is named, and the page shows what the others know', async ({
  browser,
}) => {
  const page = await signIn(browser, 'methodologist');
  const diagnostics = pidOf('diagnostics');
  process.kill(diagnostics, 'SIGSTOP');
  try {
    await page.goto('/methodologist');
    await expect(page.getByText(/Диагностика.*недоступ/).first()).toBeVisible({ timeout: 40_000 });
    await expect(page.getByRole('row').nth(1)).toBeVisible();
  } finally {
    process.kill(diagnostics, 'SIGCONT');
  }
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(/недоступ/)).toHaveCount(0);
    await expect(page.getByText(/дефицит/).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await page.context().close();
});
