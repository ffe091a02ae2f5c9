import { expect, test } from 'vitest';
import { describeError } from '../src/log.ts';

test('an error is logged without what the database quotes', () => {
  const error = Object.assign(new Error('duplicate key: (login)=(teacher-login)'), {
    code: '23505',
    detail: 'Key (login)=(teacher-login) already exists.',
  });
  const logged = JSON.stringify(describeError(error));
  expect(logged).toContain('23505');
  expect(logged).not.toContain('teacher-login');
});
