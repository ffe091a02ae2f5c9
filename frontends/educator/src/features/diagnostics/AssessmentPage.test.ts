import { openRemote } from '@metodgraf/remote-kit/testing';
import { expect, test } from 'vitest';
import remote from '../../remote';

const question = {
  __typename: 'Question',
  id: 'q1',
  position: 1,
  stem: 'Что вы сделаете?',
  kind: 'SINGLE',
  options: [
    { __typename: 'QuestionOption', id: 'a', text: 'Первое' },
    { __typename: 'QuestionOption', id: 'b', text: 'Второе' },
  ],
  answer: null,
};
const assessment = {
  __typename: 'Assessment',
  id: 'a1',
  status: 'IN_PROGRESS',
  endedBy: null,
  version: 1,
  closesOn: '2026-12-18',
  questionCount: 1,
  answeredCount: 0,
  instrument: { __typename: 'Instrument', id: 'i1', title: 'Инструмент' },
  questions: [question],
};

test('an answer is saved as it is given', async () => {
  const { page, sent } = await openRemote(remote, 'assessment/a1', {
    answers: {
      AssessmentPage: { assessment },
      AssessmentPageSave: {
        saveAnswer: {
          __typename: 'Answer',
          questionId: 'q1',
          optionIds: ['b'],
          savedAt: '2026-11-21T05:00:00Z',
          sequence: 1,
        },
      },
    },
  });
  await page.findAll('input')[1]?.setValue(true);

  await expect.poll(() => page.text()).toContain('Сохранено');
  const saved = sent.find(({ operationName }) => operationName === 'AssessmentPageSave');
  expect(saved?.variables).toMatchObject({
    input: { assessmentId: 'a1', questionId: 'q1', optionIds: ['b'], sequence: 1 },
  });
});

const refusing = (code: string, ended: object) => {
  let refused = false;
  return {
    AssessmentPage: () => ({ assessment: refused ? { ...assessment, ...ended } : assessment }),
    AssessmentPageSave: () => {
      refused = true;
      return { saveAnswer: { __typename: 'SaveAnswerProblem', code, parameters: [] } };
    },
  };
};

test.each([
  ['ALREADY_COMPLETED', 'PERSON', 'Вы уже завершили эту диагностику'],
  ['ASSESSMENT_ENDED', 'TIME', 'Время диагностики истекло'],
  ['CAMPAIGN_CLOSED', 'CLOSING', 'Диагностику закрыли досрочно'],
])('an answer refused by %s says what ended it and leads to the results', async (...given) => {
  const [code, endedBy, words] = given;
  const { page } = await openRemote(remote, 'assessment/a1', {
    answers: refusing(code, { status: 'COMPLETED', endedBy }),
  });
  await page.findAll('input')[0]?.setValue(true);

  await expect.poll(() => page.text()).toContain('Посмотреть результаты');
  expect(page.text()).toContain(words);
  expect(page.text()).not.toContain('Завершить диагностику');
  expect(page.text()).not.toContain('Можно пройти до');
});

test('what ended but is not counted yet leads to the list, not to results', async () => {
  const { page } = await openRemote(remote, 'assessment/a1', {
    answers: { AssessmentPage: { assessment: { ...assessment, endedBy: 'TIME' } } },
  });

  expect(page.text()).toContain('Время диагностики истекло');
  expect(page.text()).toContain('Все диагностики');
  expect(page.text()).not.toContain('Посмотреть результаты');
});

test('the second half of a double press does not answer the next question', async () => {
  const second = { ...question, id: 'q2', position: 2, stem: 'А теперь?' };
  const { page, sent } = await openRemote(remote, 'assessment/a1', {
    answers: { AssessmentPage: { assessment: { ...assessment, questions: [question, second] } } },
  });
  const next = page.findAll('button').find((button) => button.text() === 'Дальше');
  await next?.trigger('click', { detail: 1 });
  expect(page.text()).toContain('А теперь?');

  await page.findAll('input')[0]?.trigger('click', { detail: 2 });
  expect(sent.some(({ operationName }) => operationName === 'AssessmentPageSave')).toBe(false);

  await page.findAll('input')[0]?.setValue(true);
  await expect
    .poll(() => sent.some(({ operationName }) => operationName === 'AssessmentPageSave'))
    .toBe(true);
});
