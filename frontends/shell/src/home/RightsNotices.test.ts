import { mountComponent } from '@metodgraf/remote-kit/testing';
import { expect, test } from 'vitest';
import ru from '../messages/ru.json';
import RightsNotices from './RightsNotices.vue';

const notice = {
  __typename: 'RightsNotice',
  id: 'n1',
  kind: 'ROLE_GRANTED',
  what: 'Аналитик',
  reason: 'Приказ № 7',
  at: '2026-11-22T07:00:00Z',
};

test('a change of rights is told with its reason until it is dismissed', async () => {
  let unread = [notice];
  const { page } = await mountComponent(RightsNotices, {
    messages: [ru],
    answers: {
      RightsNotices: () => ({ rightsNotices: unread }),
      RightsNoticesDismiss: () => {
        unread = [];
        return { dismissRightsNotice: { __typename: 'RightsNotice', id: 'n1' } };
      },
    },
  });
  await expect.poll(() => page.text()).toContain('Вам дана роль «Аналитик»');
  expect(page.text()).toContain('Приказ № 7');
  await page.get('button').trigger('click');
  await expect.poll(() => page.text()).not.toContain('Аналитик');
});
