import { expect, test } from 'vitest';
import { describeError } from '../src/log.ts';

test('an error is logged without what the database quotes', () => {
  const error = Object.assign(new Error('duplicate key: (login)=(ivanova)'), {
    code: '23505',
    detail: 'Key (login)=(ivanova) already exists.',
  });
  const logged = JSON.stringify(describeError(error));
  expect(logged).toContain('23505');
  expect(logged).not.toContain('ivanova');
});
