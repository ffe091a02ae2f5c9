import type { Viewer } from '@metodgraf/remote-kit';
import { openRemote } from '@metodgraf/remote-kit/testing';
import { afterAll, expect, test, vi } from 'vitest';
import remote from '../../remote';

// Fields and selects are loaded when first drawn, which may be after the last expectation.
afterAll(() => vi.dynamicImportSettled());

const viewer: Viewer = { person: 'me', role: 'CENTER', organization: 'center' };
const activity = {
  __typename: 'Activity',
  id: 'a1',
  title: 'Семинар',
  kind: 'EVENT',
  description: '',
  startsOn: '2026-01-20',
  endsOn: '2026-01-20',
  hours: 2,
  place: 'Кемерово',
  seats: null,
  free: null,
  listed: 3,
  unrecorded: 2,
  owner: { __typename: 'Organization', id: 'center', shortName: 'ЦНППМ' },
  competencies: [],
  supportForm: null,
};
const participantOf = (id: string, outcome: string) => ({
  __typename: 'Participation',
  id,
  version: 4,
  outcome,
  on: outcome === 'REGISTERED' ? null : '2026-01-20',
  registeredOn: '2026-01-10',
  person: { __typename: 'Person', id: `person-${id}`, name: `Человек ${id}`, posts: [] },
});
const participants = {
  activity: {
    __typename: 'Activity',
    id: 'a1',
    participations: {
      __typename: 'ParticipationConnection',
      totalCount: 3,
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      edges: ['REGISTERED', 'REGISTERED', 'ATTENDED'].map((outcome, index) => ({
        __typename: 'ParticipationEdge',
        node: participantOf(`p${index}`, outcome),
      })),
    },
  },
};
const answers = { CenterActivityPage: { activity }, ParticipantList: participants };

test('many are marked, one otherwise, and all are saved at once', async () => {
  const { page, sent } = await openRemote(remote, 'activities/a1', {
    viewer,
    answers: {
      ...answers,
      ParticipantListRecord: {
        recordParticipations: { __typename: 'Activity', id: 'a1', listed: 3, unrecorded: 0 },
      },
    },
  });
  await expect.poll(() => page.findAll('input[type=radio]')).toHaveLength(4);
  await page.findAll('input[type=radio]')[3]?.setValue();
  const button = (text: string) => page.findAll('button').find((each) => each.text() === text);
  await button('Отметить участие всем оставшимся')?.trigger('click');

  await button('Сохранить 2 отметки')?.trigger('click');

  await expect.poll(() => page.text()).toContain('Сохранены 2 отметки');
  const saved = sent.find(({ operationName }) => operationName === 'ParticipantListRecord');
  expect(saved?.variables['input']).toEqual({
    activityId: 'a1',
    on: '2026-01-20',
    marks: [
      { id: 'p1', version: 4, outcome: 'ABSENT' },
      { id: 'p0', version: 4, outcome: 'ATTENDED' },
    ],
  });
});

test.each([
  ['IN_FUTURE', 'ещё не наступил'],
  ['OUTSIDE_DATES', 'мероприятие не шло'],
])('a refusal %s is said in Russian, and the marks stay', async (code, sentence) => {
  const { page } = await openRemote(remote, 'activities/a1', {
    viewer,
    answers: {
      ...answers,
      ParticipantListRecord: {
        recordParticipations: { __typename: 'RecordParticipationsProblem', code, parameters: [] },
      },
    },
  });
  await expect.poll(() => page.findAll('input[type=radio]')).toHaveLength(4);
  await page.findAll('input[type=radio]')[0]?.setValue();
  await page
    .findAll('button')
    .find((each) => each.text() === 'Сохранить 1 отметку')
    ?.trigger('click');

  await expect.poll(() => page.text()).toContain(sentence);
  expect(page.text()).toContain('Сохранить 1 отметку');
});

test.each([
  ['another organization', { owner: { ...activity.owner, id: 'institute' } }],
  ['the future', { startsOn: '2126-01-20', endsOn: '2126-01-20' }],
])('nobody is marked in an activity of %s', async (_, change) => {
  const { page } = await openRemote(remote, 'activities/a1', {
    viewer,
    answers: { ...answers, CenterActivityPage: { activity: { ...activity, ...change } } },
  });
  await expect.poll(() => page.text()).toContain('Человек p0');
  expect(page.findAll('input[type=radio]')).toHaveLength(0);
});
