import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aDraft,
  aSignedAgreement,
  type Institutions,
  institutions,
  threeOf,
} from '../../testing/agreements.ts';
import { aCenter, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let region: Institutions;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  region = await institutions(subgraph);
});
afterAll(() => subgraph.stop());

const OWED = '... on AgreementObligation { id version state doneOn dueOn proofs { name } }';
const run = (name: string, input: object, select = OWED) =>
  change(subgraph, aCenter(), { name, input, select });
const anAgreement = async (from: string) =>
  aSignedAgreement(subgraph, await aDraft(subgraph, threeOf(region), { from }));
const owedUnder = async (id: string) => {
  const LIST = `query ($id: ID!) { agreementObligations(first: 50, filter: { agreementId: $id }) {
    edges { node { id version text state dueOn doneOn } } } }`;
  const answer = await subgraph.as(aCenter()).execute<{
    agreementObligations: {
      edges: { node: { id: string; version: number; state: string; dueOn: string } }[];
    };
  }>(LIST, { id });
  return answer.agreementObligations.edges.map(({ node }) => node);
};

/**
 * @requirement R133
 * @requirement R248
 */
test('what is overdue is told, marked as done, and comes again when it recurs', async () => {
  const { id, obligations, overdueObligations } = await anAgreement('2026-01-01');
  expect(overdueObligations).toBe(4);
  const waiting = await subgraph.as(aCenter()).execute<{
    registryAttention: { code: string; count: number }[];
  }>('query { registryAttention { code count } }');
  expect(waiting.registryAttention).toContainEqual({ code: 'OBLIGATIONS_OVERDUE', count: 4 });

  const yearly = obligations.find(({ text }) => text.startsWith('Обучить'));
  const mark = {
    id: yearly?.id,
    version: yearly?.version,
    doneOn: '2026-09-10',
    note: 'Приказ № 3',
  };
  expect(await run('markObligation', { ...mark, doneOn: '2027-01-01' })).toMatchObject({
    code: 'IN_THE_FUTURE',
  });
  expect(await run('markObligation', mark)).toMatchObject({ state: 'DONE', doneOn: '2026-09-10' });
  const next = (await owedUnder(id)).find(({ dueOn }) => dueOn === '2027-09-01');
  expect(next).toMatchObject({ state: 'OPEN' });

  const undo = { ...mark, version: Number(mark.version) + 1, doneOn: null };
  expect(await run('markObligation', undo)).toMatchObject({ state: 'OVERDUE' });
  expect(await owedUnder(id)).toHaveLength(4);
  const { version = 0 } = (await owedUnder(id)).find((each) => each.id === mark.id) ?? {};
  expect(await run('markObligation', { ...mark, version, doneOn: null })).toMatchObject({
    code: 'NOT_MARKED',
  });
});

test('many are marked at once, each refusal told by itself', async () => {
  const signed = await anAgreement('2026-01-01');
  const draft = await aDraft(subgraph, threeOf(region));
  const ids = [...signed.obligations, ...draft.obligations.slice(0, 1)].map(({ id }) => id);
  const answer = await subgraph.as(aCenter()).execute(
    `mutation ($key: ID!, $input: MarkObligationsInput!) {
      markObligations(requestId: $key, input: $input) { done refused { id code } } }`,
    { key: randomUUID(), input: { ids, doneOn: TODAY } },
  );
  expect(answer).toEqual({
    markObligations: { done: 4, refused: [{ id: ids[4], code: 'NOT_OWED' }] },
  });
});

test('a draft gets promises of its own within its term, a signed document none', async () => {
  const draft = await aDraft(subgraph, threeOf(region), { from: TODAY, to: '2027-11-21' });
  const [party] = draft.parties;
  const promise = { partyId: party?.id, text: 'Провести семинар', dueOn: '2027-05-01' };
  expect(await run('writeObligation', { ...promise, dueOn: '2028-01-01' })).toMatchObject({
    code: 'DUE_OUTSIDE_TERM',
  });
  const written = await run('writeObligation', promise);
  expect(written).toMatchObject({ state: 'PLANNED' });
  const { id, version } = written;
  const later = await run('writeObligation', { ...promise, id, version, dueOn: '2027-06-01' });
  expect(later).toMatchObject({ dueOn: '2027-06-01' });
  const removed = { id, version: later['version'] };
  const SELECT = '... on Agreement { obligations { id } }';
  expect((await run('removeObligation', removed, SELECT))['obligations']).toHaveLength(4);
  const signed = await aSignedAgreement(subgraph, draft);
  expect(await run('writeObligation', promise)).toMatchObject({ code: 'NOT_A_DRAFT' });
  const [first] = signed.obligations;
  const { id: owed, version: known } = first ?? {};
  expect(await run('removeObligation', { id: owed, version: known }, SELECT)).toMatchObject({
    code: 'NOT_A_DRAFT',
  });
});
