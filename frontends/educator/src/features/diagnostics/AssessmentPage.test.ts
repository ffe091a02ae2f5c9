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

test('an answer refused because time is over says so', async () => {
  const { page } = await openRemote(remote, 'assessment/a1', {
    answers: {
      AssessmentPage: { assessment },
      AssessmentPageSave: {
        saveAnswer: { __typename: 'SaveAnswerProblem', code: 'ASSESSMENT_ENDED', parameters: [] },
      },
    },
  });
  await page.findAll('input')[0]?.setValue(true);

  await expect.poll(() => page.text()).toContain('Время диагностики истекло');
});
