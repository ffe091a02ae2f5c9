import { openRemote } from '@metodgraf/remote-kit/testing';
import { expect, test } from 'vitest';
import remote from '../../remote';

const grant = {
  __typename: 'Grant',
  id: 'g1',
  version: 1,
  role: 'SCHOOL',
  duties: [],
  from: '2025-09-01',
  to: null,
  basis: 'Приказ № 7',
  endReason: null,
  follows: 'POST',
  standing: 'NOTHING_TO_FOLLOW',
  organization: { __typename: 'Organization', id: 'o1', shortName: 'Школа «Калиновая»' },
};
const account = {
  __typename: 'Account',
  id: 'a1',
  version: 1,
  subject: 'director-1',
  issuer: 'http://issuer.test',
  personId: '836a4cda-daed-43a6-add5-554dcae3684b',
  registeredOn: '2025-09-01',
  reason: null,
  roles: [],
  grants: [grant],
  history: [],
};

test('a role that follows a post which is over is shown as such', async () => {
  const { page } = await openRemote(remote, 'accounts/a1', {
    answers: { AccountPage: { account } },
  });
  await expect.poll(() => page.text()).toContain('836a4cda');
  expect(page.text()).toContain('следует за должностью');
  expect(page.text()).toContain('нет должности');
  expect(page.text()).toContain('нет роли');
});

test('a sign-in of nobody can be linked and has no roles to give', async () => {
  const { page } = await openRemote(remote, 'accounts/a1', {
    answers: { AccountPage: { account: { ...account, personId: null, grants: [] } } },
  });
  await expect.poll(() => page.text()).toContain('ни к кому не привязан');
  expect(page.text()).toContain('Привязать');
  expect(page.text()).not.toContain('Дать роль');
});
