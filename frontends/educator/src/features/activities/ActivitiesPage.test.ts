import { flushPromises, openRemote } from '@metodgraf/remote-kit/testing';
import { afterAll, expect, test, vi } from 'vitest';
import remote from '../../remote';

// Fields and selects are loaded when first drawn, which may be after the last expectation.
afterAll(() => vi.dynamicImportSettled());

const seminar = {
  __typename: 'Activity',
  id: 'a1',
  title: 'Семинар по оцениванию',
  kind: 'EVENT',
  description: 'Для учителей математики',
  startsOn: '2126-12-01',
  endsOn: '2126-12-02',
  hours: 8,
  place: 'Кемерово',
  seats: 20,
  free: 1,
  owner: { __typename: 'Organization', id: 'o1', shortName: 'ЦНППМ' },
  competencies: [{ __typename: 'Competency', id: 'c1', name: 'Обратная связь' }],
  supportForm: null,
  myParticipation: null,
};
const listOf = (...activities: object[]) => ({
  activities: {
    __typename: 'ActivityConnection',
    totalCount: activities.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: activities.map((node) => ({ __typename: 'ActivityEdge', node })),
  },
});
const framework = { competencies: [] };
const refusedWith = (code: string) => ({
  registerForActivity: { __typename: 'RegisterForActivityProblem', code, parameters: [] },
});

test('a teacher reads what is coming and registers herself', async () => {
  const { page, sent } = await openRemote(remote, 'activities', {
    answers: {
      ComingActivities: listOf(seminar),
      ComingActivitiesChoices: framework,
      ActivityCardRegister: {
        registerForActivity: {
          __typename: 'Participation',
          id: 'p1',
          outcome: 'REGISTERED',
          activity: { __typename: 'Activity', id: 'a1', free: 0 },
        },
      },
    },
  });
  await expect.poll(() => page.text()).toContain('Семинар по оцениванию');
  for (const fact of ['01.12.2126 — 02.12.2126', 'Кемерово', 'свободно 1 из 20', 'ЦНППМ']) {
    expect(page.text()).toContain(fact);
  }

  await page.get('section button').trigger('click');

  await expect.poll(() => page.get('section').text()).toContain('вы записаны');
  expect(
    sent.find(({ operationName }) => operationName === 'ActivityCardRegister')?.variables,
  ).toMatchObject({ input: { activityId: 'a1', personId: expect.any(String) as string } });
});

test.each([
  ['NO_SEATS', 'последнее только что заняли'],
  ['ALREADY_REGISTERED', 'Вы уже записаны'],
  ['ACTIVITY_OVER', 'уже закончилось'],
  ['PERSON_UNKNOWN', 'ещё не передал сведения о вас'],
])('a refusal %s is said in Russian, and the list is read anew', async (code, sentence) => {
  const { page, sent } = await openRemote(remote, 'activities', {
    answers: {
      ComingActivities: listOf(seminar),
      ComingActivitiesChoices: framework,
      ActivityCardRegister: refusedWith(code),
    },
  });
  await expect.poll(() => page.text()).toContain('Записаться');

  await page.get('section button').trigger('click');

  await expect.poll(() => page.text()).toContain(sentence);
  await flushPromises();
  expect(
    sent.filter(({ operationName }) => operationName === 'ComingActivities').length,
  ).toBeGreaterThan(1);
});

test('what is full offers no registration, and an empty calendar says so', async () => {
  const full = await openRemote(remote, 'activities', {
    answers: {
      ComingActivities: listOf({ ...seminar, free: 0 }),
      ComingActivitiesChoices: framework,
    },
  });
  await expect.poll(() => full.page.text()).toContain('Свободных мест нет');
  expect(full.page.text()).not.toContain('Записаться');

  const empty = await openRemote(remote, 'activities', {
    answers: { ComingActivities: listOf(), ComingActivitiesChoices: framework },
  });
  await expect.poll(() => empty.page.text()).toContain('Предстоящих мероприятий пока не объявили');
});

test('own participations stand with their outcome', async () => {
  const { page } = await openRemote(remote, 'activities', {
    answers: {
      ComingActivities: listOf(),
      ComingActivitiesChoices: framework,
      OwnParticipations: {
        viewer: {
          __typename: 'ViewerAccount',
          person: {
            __typename: 'Person',
            id: 'me',
            participations: [
              {
                __typename: 'Participation',
                id: 'p1',
                on: '2026-11-20',
                outcome: 'ATTENDED',
                registeredOn: '2026-11-01',
                activity: { ...seminar, startsOn: '2026-11-20', endsOn: '2026-11-20' },
              },
            ],
          },
        },
      },
    },
  });

  await page.findAll('[role=tab]')[1]?.trigger('click');

  await expect.poll(() => page.text()).toContain('вы участвовали');
  expect(page.text()).toContain('20.11.2026');
});
