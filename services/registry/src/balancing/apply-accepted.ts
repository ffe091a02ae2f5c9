import { randomUUID } from 'node:crypto';
import { AssignmentFact } from '@metodgraf/facts';
import { onViolation, Problem, publishAll } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Appointment } from '../appointment/index.ts';
import { Assignment, assignmentState } from '../assignment/index.ts';
import { restatePeople } from '../statement/index.ts';
import { acceptMovesPolicy } from './balancing.policy.ts';
import { Balancing, BalancingMove } from './balancing.entity.ts';
import type { Due } from './solve-balancing.ts';

/** Carries what it must name out of the transaction that is undone. */
class LimitBroken extends Error {}

/**
 * Carries out the accepted moves of one proposal in one transaction: first all ends, then all beginnings,
 * so that people may change places between full methodologists. Who was moved by hand meanwhile is left
 * alone. When the accepted part would break a limit, nothing is done and it is proposed again.
 */
export async function applyAccepted({
  em,
  day,
  balancing: { id, requestedBy },
}: Due): Promise<void> {
  try {
    await em.fork().transactional(async (tx) => {
      await sayWho(tx, requestedBy);
      const moves = await tx.find(BalancingMove, { balancingId: id, state: 'ACCEPTED' });
      const current = await currentAssignments(tx, moves, day);
      const standing = moves.filter((move) => {
        const stands = (current.get(move.personId)?.appointmentId ?? null) === move.fromId;
        move.state = stands ? 'DONE' : 'STALE';
        return stands;
      });
      const changed = await reassign(tx, { moves: standing, current, day });
      await tellOthers(tx, changed);
      const people = standing.map(({ personId }) => personId);
      const progress = (applied: number): void =>
        void em.fork().nativeUpdate(Balancing, { id }, { applied });
      await restatePeople(tx, people, { day, progress });
      const left = await tx.count(BalancingMove, { balancingId: id, state: 'PROPOSED' });
      await tx.nativeUpdate(
        Balancing,
        { id },
        { state: left > 0 ? 'READY' : 'APPLIED', applied: standing.length },
      );
    });
  } catch (error) {
    if (!(error instanceof LimitBroken)) throw error;
    await em.fork().transactional(async (tx) => {
      await tx.nativeUpdate(
        BalancingMove,
        { balancingId: id, state: 'ACCEPTED' },
        { state: 'PROPOSED' },
      );
      await tx.nativeUpdate(Balancing, { id }, { state: 'READY', refusedBy: error.message });
    });
  }
}

/** The history names whoever accepted, not the worker. */
async function sayWho(tx: EntityManager, person: string): Promise<void> {
  await tx.execute(
    `select set_config('app.person', ?, true), set_config('app.role', 'CENTER', true), set_config('app.action', ?, true)`,
    [person, acceptMovesPolicy.action],
  );
}

async function currentAssignments(
  tx: EntityManager,
  moves: readonly BalancingMove[],
  day: string,
): Promise<ReadonlyMap<string, Assignment>> {
  const open = await tx.find(Assignment, {
    personId: { $in: moves.map(({ personId }) => personId) },
    $or: [{ to: null }, { to: { $gt: day } }],
  });
  return new Map(open.map((assignment) => [assignment.personId, assignment]));
}

interface Work {
  readonly moves: readonly BalancingMove[];
  readonly current: ReadonlyMap<string, Assignment>;
  readonly day: string;
}

async function reassign(tx: EntityManager, { moves, current, day }: Work): Promise<Assignment[]> {
  const ended = moves.flatMap(({ personId }) => {
    const assignment = current.get(personId);
    if (!assignment) return [];
    // What was to begin later, or began today, never stood.
    assignment.to = assignment.from > day ? assignment.from : day;
    return [assignment];
  });
  await tx.flush();
  const begun: Assignment[] = [];
  for (const [appointmentId, members] of Map.groupBy(moves, ({ toId }) => toId)) {
    begun.push(
      ...members.map(({ personId }) =>
        tx.create(Assignment, { id: randomUUID(), personId, appointmentId, from: day, to: null }),
      ),
    );
    const broken = await onViolation(tx.flush(), {
      appointment_within_limit: new Problem('LIMIT_REACHED'),
    });
    if (broken) throw new LimitBroken(appointmentId);
  }
  return [...ended, ...begun];
}

async function tellOthers(tx: EntityManager, changed: readonly Assignment[]): Promise<void> {
  const appointments = new Map((await tx.find(Appointment, {})).map((row) => [row.id, row]));
  await publishAll(
    tx,
    AssignmentFact,
    changed.flatMap((assignment) => {
      const appointment = appointments.get(assignment.appointmentId);
      return appointment
        ? [{ subject: assignment.id, state: assignmentState(assignment, appointment) }]
        : [];
    }),
  );
}
