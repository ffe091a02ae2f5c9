import { randomUUID } from 'node:crypto';
import { AssignmentFact } from '@metodgraf/facts';
import { NOW, startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { pino } from 'pino';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aMethodologist,
  anAssignment,
  anOrganization,
  educators,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import type { Appointment } from '../appointment/index.ts';
import type { Person } from '../person/index.ts';
import { service } from '../service.ts';
import { balanceDue } from './balance-due.ts';

let subgraph: TestSubgraph;
// Each proposal is about everybody in the region, so each test has a region of its own.
beforeEach(async () => {
  await subgraph?.stop();
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const WEIGHTS = { subject: 10, territory: 4, continuity: 3, evenness: 0 };
const center = aCenter();

const work = () =>
  balanceDue({
    em: subgraph.worker,
    now: () => NOW,
    log: pino({ level: 'silent' }),
    config: { region: 'kuzbass', regionsDirectory: undefined, issuer: 'http://localhost:4001' },
  });

const propose = (actor = center) =>
  change(subgraph, actor, {
    name: 'proposeBalancing',
    input: { weights: WEIGHTS },
    select: '... on Balancing { id state }',
  });

const SELECT = `id state educators places shortfall kept cost applied waiting refusedBy { id } loads { appointment { id } before after limit }
  moves(first: 100) { totalCount edges { node { id state reasons educator { id } from { id } to { id } } } }`;

interface Proposal {
  state: string;
  shortfall: number | null;
  kept: number;
  waiting: number;
  refusedBy: { id: string } | null;
  loads: { appointment: { id: string }; before: number; after: number }[];
  moves: {
    totalCount: number;
    edges: {
      node: {
        id: string;
        state: string;
        reasons: string[];
        educator: { id: string };
        to: { id: string };
      };
    }[];
  };
}

async function proposal(id: unknown): Promise<Proposal> {
  const query = `query ($id: ID!) { balancing(id: $id) { ${SELECT} } }`;
  const { balancing } = await subgraph.as(center).execute<{ balancing: Proposal }>(query, { id });
  return balancing;
}

const choose = (name: 'acceptMoves' | 'rejectMoves', balancingId: unknown, moveIds?: string[]) =>
  change(subgraph, center, {
    name,
    input: { balancingId, moveIds: moveIds ?? null },
    select: '... on Balancing { state }',
  });

async function methodologistOf(person: Person): Promise<string | undefined> {
  const query = `query ($id: ID!) { person(id: $id) { methodologist { appointment { id } } } }`;
  const { person: found } = await subgraph
    .as(center)
    .execute<{ person: { methodologist: { appointment: { id: string } } | null } }>(query, {
      id: person.id,
    });
  return found.methodologist?.appointment.id;
}

/** Two methodologists and some educators, all of them the first one’s. */
async function aCrowd(count: number, limits: [number, number]) {
  const school = await anOrganization(subgraph);
  const first = await aMethodologist(subgraph, { limit: limits[0] });
  const second = await aMethodologist(subgraph, { limit: limits[1] });
  const crowd = await educators(subgraph, { organization: school, count });
  return { first, second, crowd };
}

async function give(crowd: readonly Person[], appointment: Appointment): Promise<void> {
  for (const person of crowd) await anAssignment(subgraph, { person, appointment });
}

describe('a proposal', () => {
  test('gives everybody a methodologist, with the reason of each change', async () => {
    const { first, second, crowd } = await aCrowd(5, [3, 3]);
    await give(crowd.slice(0, 3), first);
    const { id, state } = await propose();
    expect(state).toBe('QUEUED');
    await work();

    const found = await proposal(id);
    expect(found).toMatchObject({ state: 'READY', kept: 3, waiting: 2 });
    expect(found.moves.edges.map(({ node }) => [node.reasons, node.to.id])).toEqual([
      [['UNASSIGNED'], second.id],
      [['UNASSIGNED'], second.id],
    ]);
    expect(
      Object.fromEntries(found.loads.map((load) => [load.appointment.id, load.after])),
    ).toEqual({
      [first.id]: 3,
      [second.id]: 2,
    });
  });

  test('that has no solution names how many places are missing', async () => {
    await aCrowd(5, [2, 1]);
    const { id } = await propose();
    await work();
    expect(await proposal(id)).toMatchObject({ state: 'INFEASIBLE', shortfall: 2 });
  });

  test('is one at a time, may be cancelled, and is the center’s alone', async () => {
    await aCrowd(1, [1, 1]);
    const { id } = await propose();
    expect(await propose()).toMatchObject({ code: 'ALREADY_RUNNING' });
    const cancel = () =>
      change(subgraph, center, {
        name: 'cancelBalancing',
        input: { id },
        select: '... on Balancing { state }',
      });
    expect(await cancel()).toMatchObject({ state: 'CANCELLED' });
    await work();
    expect(await proposal(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await cancel()).toMatchObject({ code: 'NOT_RUNNING' });
    await expect(propose(actingAs('METHODOLOGIST', randomUUID()))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('left half solved by a process that ended is solved by the next', async () => {
    await aCrowd(1, [1, 1]);
    const { id } = await propose();
    await subgraph.worker.fork().execute(`update balancing set state = 'SOLVING'`);
    await work();
    expect(await proposal(id)).toMatchObject({ state: 'READY' });
  });
});

describe('an accepted proposal', () => {
  test('is carried out in whole, and the other services are told', async () => {
    const { crowd } = await aCrowd(4, [2, 2]);
    const { id } = await propose();
    await work();
    expect(await choose('acceptMoves', id)).toMatchObject({ state: 'APPLYING' });
    await work();

    expect(await proposal(id)).toMatchObject({ state: 'APPLIED', waiting: 0, applied: 4 });
    for (const person of crowd) expect(await methodologistOf(person)).toBeDefined();
    expect(await subgraph.facts(AssignmentFact)).toHaveLength(4);
    const [history] = await subgraph.worker
      .fork()
      .execute<{ actor: string; action: string }[]>('select actor, action from assignment_history');
    expect(history).toEqual({ actor: center.person, action: 'registry:balancing:accept' });
  });

  test('lets people change places between full methodologists', async () => {
    const { first, second, crowd } = await aCrowd(2, [1, 1]);
    const [one, other] = crowd as [Person, Person];
    await give([one], first);
    await give([other], second);
    // The subjects say the opposite of the assignments.
    await subgraph.worker.fork().transactional(async (tx) => {
      await tx.execute(`update appointment set school_subjects = '{физика}' where id = ?`, [
        first.id,
      ]);
      await tx.execute(`update appointment set school_subjects = '{химия}' where id = ?`, [
        second.id,
      ]);
      await tx.execute(`update person set school_subjects = '{химия}' where id = ?`, [one.id]);
      await tx.execute(`update person set school_subjects = '{физика}' where id = ?`, [other.id]);
    });
    const { id } = await propose();
    await work();
    await choose('acceptMoves', id);
    await work();
    expect(await methodologistOf(one)).toBe(second.id);
    expect(await methodologistOf(other)).toBe(first.id);
    expect(await proposal(id)).toMatchObject({ state: 'APPLIED' });
  });

  test('in a part that breaks a limit changes nothing and says whose', async () => {
    const { first, second, crowd } = await aCrowd(2, [1, 1]);
    const [one, other] = crowd as [Person, Person];
    await give([one], first);
    await give([other], second);
    await subgraph.worker.fork().transactional(async (tx) => {
      await tx.execute(`update appointment set school_subjects = '{физика}' where id = ?`, [
        first.id,
      ]);
      await tx.execute(`update appointment set school_subjects = '{химия}' where id = ?`, [
        second.id,
      ]);
      await tx.execute(`update person set school_subjects = '{химия}' where id = ?`, [one.id]);
      await tx.execute(`update person set school_subjects = '{физика}' where id = ?`, [other.id]);
    });
    const { id } = await propose();
    await work();
    const { moves } = await proposal(id);
    const half = moves.edges.find(({ node }) => node.educator.id === one.id)?.node.id ?? '';
    await choose('acceptMoves', id, [half]);
    await work();
    expect(await proposal(id)).toMatchObject({
      state: 'READY',
      waiting: 2,
      refusedBy: { id: second.id },
    });
    expect(await methodologistOf(one)).toBe(first.id);
  });

  test('leaves alone whoever was moved by hand meanwhile', async () => {
    const { first, crowd } = await aCrowd(2, [2, 2]);
    const [one] = crowd as [Person];
    const { id } = await propose();
    await work();
    await give([one], first);
    await choose('acceptMoves', id);
    await work();
    const { moves } = await proposal(id);
    expect(moves.edges.map(({ node }) => node.state).toSorted()).toEqual(['DONE', 'STALE']);
    expect(await methodologistOf(one)).toBe(first.id);
  });

  test('may be turned down, and what is decided is decided', async () => {
    await aCrowd(2, [2, 2]);
    const { id } = await propose();
    expect(await choose('acceptMoves', id)).toMatchObject({ code: 'NOT_READY' });
    await work();
    expect(await choose('rejectMoves', id)).toMatchObject({ state: 'READY' });
    expect(await choose('acceptMoves', id)).toMatchObject({ code: 'NOTHING_CHOSEN' });
  });
});
