import { Pool } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceDemoAccounts, seedDemoAccounts } from '../src/accounts/demo-accounts.ts';
import { Accounts } from '../src/accounts/accounts.ts';
import { hashPassword, isPassword } from '../src/accounts/password.ts';
import { Installation, PASSWORD } from './installation.ts';

let installation: Installation;

beforeAll(async () => {
  installation = await Installation.create();
});

afterAll(() => installation.remove());

test('a hash fits its password only, and no two are the same', async () => {
  const [one, two] = await Promise.all([hashPassword('тайна'), hashPassword('тайна')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await isPassword('тайна', one)).toBe(true);
  expect(await isPassword('Тайна', one)).toBe(false);
  expect(await isPassword('тайна', 'мусор')).toBe(false);
});

test('the demo accounts of the region are loaded once and again without a change', async () => {
  const steps: number[] = [];
  const { configuration } = installation;
  await seedDemoAccounts(configuration, (done) => steps.push(done));
  const pool = new Pool({ connectionString: configuration.database.worker });
  const { rows: before } = await pool.query('select * from account order by login');
  await seedDemoAccounts(configuration, () => undefined);
  const { rows: after } = await pool.query('select * from account order by login');
  expect(after).toEqual(before);
  expect(steps).toHaveLength(before.length);
  expect(await new Accounts(pool).subjectOf('teacher', PASSWORD)).toBe('teacher');
  await pool.end();
});

test('the announcement names every login and the password', () => {
  const text = announceDemoAccounts(installation.configuration).join('\n');
  expect(text).toContain(PASSWORD);
  expect(text).toMatch(/ teacher +Учитель/);
});
