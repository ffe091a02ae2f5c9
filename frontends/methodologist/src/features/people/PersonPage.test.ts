import { openRemote } from '@metodgraf/remote-kit/testing';
import { expect, test } from 'vitest';
import remote from '../../remote';

const person = {
  __typename: 'Person',
  id: 'p1',
  name: 'Берёзкина Анна Сергеевна',
  posts: [],
  schoolSubjects: ['математика'],
  teachingSince: null,
  assessments: [
    {
      __typename: 'Assessment',
      id: 'a1',
      status: 'COMPLETED',
      finishedOn: '2026-11-20',
      validUntil: '2029-11-20',
      instrument: { __typename: 'Instrument', id: 'i1', title: 'Инструмент' },
    },
  ],
  deficits: [
    {
      __typename: 'Deficit',
      id: 'd1',
      kind: 'ABSENCE',
      severity: 0.4,
      words: 'В ответах это пока почти не проявилось.',
      foundOn: '2026-11-20',
      competency: { __typename: 'Competency', id: 'c1', name: 'Оценивание' },
    },
  ],
  routes: [],
};
const tooLate = {
  data: { generateRoute: null },
  errors: [
    {
      message: 'Служба «Маршруты» сейчас недоступна',
      path: ['generateRoute'],
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    },
  ],
};

/** @requirement R100 */
test.each([
  [
    'the network was cut',
    () => {
      throw new TypeError('Failed to fetch');
    },
  ],
  ['the gateway gave up waiting', () => tooLate],
])('a route whose answer was lost because %s is found by the same request', async (_, lose) => {
  let lost = true;
  const { page, router, sent } = await openRemote(remote, 'people/p1', {
    answers: {
      PersonPage: { person },
      PersonPageGenerate: () =>
        lost
          ? lose()
          : { generateRoute: { __typename: 'LearningRoute', id: 'r1', status: 'DRAFT' } },
      MethodologistRoutePage: { learningRoute: null },
    },
  });
  await page.get('form').trigger('submit');
  await expect.poll(() => page.text()).toContain('Сделано ли это, пока неизвестно');

  lost = false;
  const check = page.findAll('button').find((button) => button.text() === 'Проверить');
  await check?.trigger('click');
  await expect.poll(() => router.currentRoute.value.name).toBe('methodologist.route');
  expect(router.currentRoute.value.params['id']).toBe('r1');
  const asked = sent.filter(({ operationName }) => operationName === 'PersonPageGenerate');
  expect(asked).toHaveLength(2);
  expect(asked[1]?.variables).toEqual(asked[0]?.variables);
});
