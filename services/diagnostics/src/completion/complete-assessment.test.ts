import { randomUUID } from 'node:crypto';
import { AssessmentFact, DeficitFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  aPersonPassing,
  COMPLETE,
  CONTROL,
  keysOf,
  TODAY,
} from '../../testing/builders.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

interface Completed {
  completeAssessment: {
    status: string;
    results: { share: number; level: { code: string; rank: number }; words: string }[];
    deficits: { id: string; kind: string; severity: number; words: string }[];
  };
}

const factsOf = async (person: string) => ({
  assessments: (await subgraph.facts(AssessmentFact)).filter(({ data }) => data.person === person),
  deficits: (await subgraph.facts(DeficitFact)).filter(({ data }) => data.person === person),
});

test('all right: ten high results in words, no deficit, one fact', async () => {
  const campaign = await subgraph.given(aCampaign());
  const person = await aPersonPassing(subgraph, campaign);
  await person.answerAll(() => true);
  const { completeAssessment } = (await person.complete()) as unknown as Completed;

  expect(completeAssessment).toMatchObject({
    status: 'COMPLETED',
    finishedOn: TODAY,
    validUntil: '2029-11-21',
    scaleVersion: 'kuzbass-levels-1',
    version: 2,
    deficits: [],
  });
  expect(completeAssessment.results).toHaveLength(10);
  for (const { share, level, words } of completeAssessment.results) {
    expect([share, level.code, level.rank]).toEqual([1, 'HIGH', 3]);
    expect(words).toMatch(/^Вы .*опытом можно делиться/);
  }
  const facts = await factsOf(person.personId);
  expect(facts.deficits).toEqual([]);
  expect(facts.assessments).toMatchObject([
    {
      subject: person.assessment.id,
      data: { kind: 'TEST', conductedBy: campaign.conductedBy, finishedOn: TODAY },
    },
  ]);
});

/**
 * @requirement R026
 * @requirement R094
 * @requirement R207, R208
 */
test('what was not shown becomes deficits, and each is told in the same commit', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  // Three items a competency: two right in the first, one in the second, all in the rest.
  await person.answerAll((position) => position > 5 || [0, 1, 3].includes(position));
  const { completeAssessment } = (await person.complete()) as unknown as Completed;

  expect(completeAssessment.deficits).toMatchObject([
    {
      kind: 'ABSENCE',
      severity: expect.closeTo(0.444445, 5) as number,
      foundOn: TODAY,
      competency: { code: 'SUBJECT_TASKS' },
      words: expect.stringContaining('Типичные затруднения') as string,
    },
  ]);
  const facts = await factsOf(person.personId);
  expect(facts.deficits).toMatchObject([
    {
      subject: completeAssessment.deficits[0]?.id,
      data: { kind: 'ABSENCE', assessment: person.assessment.id },
    },
  ]);
});

test('completing again is refused and tells nothing twice', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  await person.answerAll(() => false);
  const key = randomUUID();
  const variables = { key, id: person.assessment.id, version: 1 };
  const [first, again] = [
    await person.viewer.execute(COMPLETE, variables),
    await person.viewer.execute(COMPLETE, variables),
  ];
  expect(again).toEqual(first);
  expect(await person.complete()).toEqual({ completeAssessment: { code: 'ALREADY_COMPLETED' } });
  const facts = await factsOf(person.personId);
  expect(facts.assessments.map(({ version }) => version)).toEqual([1]);
  expect(facts.deficits).toHaveLength(10);
});

test('an assessment without answers cannot be completed; a stale version is a conflict', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  expect(await person.complete()).toEqual({ completeAssessment: { code: 'NO_ANSWERS' } });
  await person.answerAll(() => true);
  await expect(person.complete(7)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await factsOf(person.personId)).toEqual({ assessments: [], deficits: [] });
});

test('competencies without an answer are not measured', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  const [question] = person.assessment.questions;
  await person.save(question?.id ?? '', [question?.options[0]?.id ?? '']);
  const { completeAssessment } = (await person.complete()) as unknown as Completed;
  expect(completeAssessment.results).toHaveLength(1);
});

test('a later assessment supersedes the deficits it measured anew', async () => {
  const first = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  await first.answerAll(() => false);
  await first.complete();
  const again = await aPersonPassing(subgraph, await subgraph.given(aCampaign()), first.personId);
  await again.answerAll((position) => position > 2);
  await again.complete();

  const ENTITY = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person {
    deficits { competency { code } } assessments { deficits { id } } } } }`;
  const { _entities: people } = await again.viewer.execute<{
    _entities: { deficits: unknown[]; assessments: { deficits: unknown[] }[] }[];
  }>(ENTITY, { r: [{ __typename: 'Person', id: first.personId }] });
  expect(people[0]?.deficits).toEqual([{ competency: { code: 'SUBJECT_CONCEPTS' } }]);
  const found = people[0]?.assessments.map(({ deficits }) => deficits.length);
  expect(found?.toSorted((a, b) => a - b)).toEqual([1, 10]);
  const facts = await subgraph.facts(DeficitFact);
  expect(facts.filter(({ deleted }) => deleted)).toHaveLength(10);
});

test('an answer accepted while the assessment is being completed is counted', async () => {
  const keys = await keysOf(subgraph);
  for (let round = 0; round < 5; round += 1) {
    const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
    const [question, next] = person.assessment.questions;
    await person.save(question?.id ?? '', keys.get(question?.id ?? '') ?? []);
    const [saved, completed] = (await Promise.all([
      person.save(next?.id ?? '', keys.get(next?.id ?? '') ?? []),
      person.complete(),
    ])) as unknown as [{ saveAnswer: { code?: string } }, Completed];
    const expected = saved.saveAnswer.code ? 1 / 3 : 2 / 3;
    expect(completed.completeAssessment.results[0]?.share).toBeCloseTo(expected, 5);
  }
});

test('nobody completes the assessment of another, not even who may see it', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  await person.answerAll(() => true);
  const methodologist = randomUUID();
  await subgraph.alsoReach(person.personId, `assigned:${methodologist}`);
  const viewer = subgraph.as({
    person: methodologist,
    role: 'METHODOLOGIST',
    scopes: [`assigned:${methodologist}`],
  });
  await expect(
    viewer.execute(COMPLETE, { key: randomUUID(), id: person.assessment.id, version: 1 }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('completing a whole diagnostic takes few statements, however many answers there are', async () => {
  const person = await aPersonPassing(subgraph, await subgraph.given(aCampaign()));
  await person.answerAll(() => false);
  const before = subgraph.statements.length;
  await person.viewer.execute(COMPLETE, {
    key: randomUUID(),
    id: person.assessment.id,
    version: 1,
  });
  const statements = subgraph.statements.slice(before).filter((sql) => !CONTROL.test(sql));
  expect(statements.length).toBeLessThanOrEqual(25);
});
