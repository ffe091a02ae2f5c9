/** Rights through the whole road: session → token → rows, and partial answers. */
import { expect, test } from '@playwright/test';
import { ask, signIn } from '../system/portal.ts';

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
