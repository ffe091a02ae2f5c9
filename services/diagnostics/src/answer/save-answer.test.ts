import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCampaign, aPersonPassing, CONTROL, SAVE } from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const QUESTIONS = `query ($id: ID!) { assessment(id: $id) {
  answeredCount questionCount questions { id answer { optionIds sequence } } } }`;

interface Shown {
  assessment: {
    answeredCount: number;
    questionCount: number;
    questions: { id: string; answer: { optionIds: string[]; sequence: number } | null }[];
  };
}

async function aPerson() {
  const passing = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  const [single] = passing.assessment.questions.filter(({ kind }) => kind === 'SINGLE');
  const [multiple] = passing.assessment.questions.filter(({ kind }) => kind === 'MULTIPLE');
  if (!single || !multiple) throw new Error('the instrument lacks a kind');
  const shown = async () =>
    (await passing.viewer.execute<Shown>(QUESTIONS, { id: passing.assessment.id })).assessment;
  return { ...passing, single, multiple, shown };
}

const ids = (question: { options: { id: string }[] }) => question.options.map(({ id }) => id);

/** @requirement R094 */
test('answers are there when the person comes back, on whatever device', async () => {
  const person = await aPerson();
  const chosen = ids(person.multiple).slice(0, 2);
  await person.save(person.single.id, [ids(person.single)[0] ?? '']);
  await person.save(person.multiple.id, chosen, 7);

  const shown = await person.shown();
  expect(shown).toMatchObject({ answeredCount: 2, questionCount: 30 });
  expect(shown.questions).toHaveLength(30);
  expect(shown.questions.find(({ id }) => id === person.multiple.id)?.answer).toEqual({
    optionIds: chosen,
    sequence: 7,
  });
});

test('of answers that arrive in any order, repeated or not, the greatest sequence stays', async () => {
  const person = await aPerson();
  const options = ids(person.single);
  let base = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
      async (order) => {
        base += 10;
        for (const step of order) {
          await person.save(person.single.id, [options[step % options.length] ?? ''], base + step);
        }
        const newest = Math.max(...order);
        const { questions } = await person.shown();
        expect(questions.find(({ id }) => id === person.single.id)?.answer).toEqual({
          optionIds: [options[newest % options.length]],
          sequence: base + newest,
        });
      },
    ),
    { numRuns: 12 },
  );
});

test('an older answer is told what is newer', async () => {
  const person = await aPerson();
  const [first = '', second = ''] = ids(person.single);
  await person.save(person.single.id, [second], 5);
  expect(await person.save(person.single.id, [first], 4)).toMatchObject({
    saveAnswer: { questionId: person.single.id, optionIds: [second], sequence: 5 },
  });
});

test('the same request twenty times at once is one answer', async () => {
  const person = await aPerson();
  const input = {
    assessmentId: person.assessment.id,
    questionId: person.single.id,
    optionIds: ids(person.single).slice(0, 1),
    sequence: 1,
  };
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => person.viewer.execute(SAVE, { key, input })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await person.shown()).toMatchObject({ answeredCount: 1 });
});

test('an answer taken back is not counted', async () => {
  const person = await aPerson();
  await person.save(person.single.id, ids(person.single).slice(0, 1), 1);
  await person.save(person.single.id, [], 2);
  expect(await person.shown()).toMatchObject({ answeredCount: 0 });
});

test('answers that make no sense are refused and nothing is kept', async () => {
  const person = await aPerson();
  const refused = async (question: string, options: readonly string[]) =>
    ((await person.save(question, options)) as { saveAnswer: { code: string } }).saveAnswer.code;

  expect(await refused(person.single.id, ids(person.single).slice(0, 2))).toBe('TOO_MANY_OPTIONS');
  expect(await refused(person.single.id, ids(person.multiple).slice(0, 1))).toBe('OPTION_UNKNOWN');
  expect(await refused(randomUUID(), ids(person.single).slice(0, 1))).toBe('QUESTION_UNKNOWN');
  expect(await person.shown()).toMatchObject({ answeredCount: 0 });
});

test('after the last day and after completion answers are refused, those given stay', async () => {
  const person = await aPerson();
  const chosen = ids(person.single).slice(0, 1);
  await person.save(person.single.id, chosen);
  const input = {
    assessmentId: person.assessment.id,
    questionId: person.multiple.id,
    optionIds: [],
    sequence: 1,
  };
  const late = (moment: string) =>
    subgraph
      .as({ person: person.personId, role: 'EDUCATOR' }, new Date(moment))
      .execute(SAVE, { key: randomUUID(), input });

  // The campaign's last day is 28 November in Novokuznetsk, seven hours ahead of Greenwich.
  expect(await late('2026-11-28T16:59:59Z')).toMatchObject({ saveAnswer: { sequence: 1 } });
  expect(await late('2026-11-28T17:00:00Z')).toMatchObject({
    saveAnswer: { code: 'ASSESSMENT_ENDED' },
  });

  await person.complete();
  expect(await person.save(person.single.id, chosen, 9)).toMatchObject({
    saveAnswer: { code: 'ALREADY_COMPLETED' },
  });
  expect(await person.shown()).toMatchObject({ answeredCount: 1 });
});

test('nobody answers in the assessment of another', async () => {
  const person = await aPerson();
  const stranger = randomUUID();
  const input = {
    assessmentId: person.assessment.id,
    questionId: person.single.id,
    optionIds: [],
    sequence: 1,
  };
  const answer = (viewer: Parameters<TestSubgraph['as']>[0]) =>
    subgraph.as(viewer).execute(SAVE, { key: randomUUID(), input });
  await expect(answer({ person: stranger, role: 'EDUCATOR' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });

  const methodologist = randomUUID();
  await subgraph.alsoReach(person.personId, `assigned:${methodologist}`);
  const scopes = [`assigned:${methodologist}`];
  await expect(
    answer({ person: methodologist, role: 'METHODOLOGIST', scopes }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'Запись не найдена или недоступна вам' });
});

test('saving takes at most five statements beside transaction control', async () => {
  const person = await aPerson();
  const before = subgraph.statements.length;
  await person.save(person.single.id, ids(person.single).slice(0, 1));
  const statements = subgraph.statements.slice(before).filter((sql) => !CONTROL.test(sql));
  expect(statements.length).toBeLessThanOrEqual(5);
});
