import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { onViolation, perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { takeSeat } from '../cohort/cohort-seats.ts';
import { Cohort } from '../cohort/cohort.entity.ts';
import { Program } from '../program/program.entity.ts';
import { holdsOn } from '../program/program.rules.ts';
import { announceEnrolment, introduce } from './announce-enrolment.ts';
import { Enrolment } from './enrolment.entity.ts';
import type { EnrolInput } from './enrolment.graphql.ts';
import { enrolToOwnProgram } from './enrolment.policy.ts';
import type { EnrolProblem } from './enrolment.rules.ts';
import { matchOf } from './match-of-enrolment.ts';

/** Admits a person to a program of the viewer's institution, on a seat when to a cohort. @requirement I-3 */
export function enrolPerson(
  ctx: RequestContext,
  requestId: string,
  input: EnrolInput,
): Promise<Enrolment | Problem> {
  const { personId, programId, cohortId, enrolledOn } = input;
  const change = { action: enrolToOwnProgram.action, requestId, input, answers: Enrolment };
  return perform(ctx, change, async (tx) => {
    const program = await tx.findOneOrFail(Program, { id: programId });
    enrolToOwnProgram.assert(ctx.viewer, program);
    const fault = await faultOfAdmission(tx, program, input);
    if (fault) return fault;
    const matchId = await matchOf(tx, input);
    if (matchId instanceof Problem) return matchId;
    const unseated = cohortId ? await seatIn(tx, program, cohortId) : null;
    if (unseated) return unseated;

    const enrolment = tx.create(Enrolment, {
      id: randomUUID(),
      personId,
      programId,
      cohortId: cohortId ?? null,
      providerId: program.providerId,
      matchId,
      enrolledOn,
      outcome: 'STUDYING',
    });
    const late = await onViolation(tx.flush(), { enrolment_one_active: ALREADY });
    if (late) return late;
    await announceEnrolment(tx, enrolment);
    await introduce(tx, enrolment);
    return enrolment;
  });
}

const ALREADY = new Problem('ALREADY_ENROLLED');

type Refused = Promise<Problem<EnrolProblem> | null>;

async function faultOfAdmission(
  tx: EntityManager,
  program: Program,
  { personId, enrolledOn }: EnrolInput,
): Refused {
  if (!holdsOn({ from: program.runningFrom, to: program.runningTo }, enrolledOn)) {
    return new Problem('PROGRAM_NOT_RUNNING', { on: enrolledOn });
  }
  if (!(await isKnown(tx, personId))) return new Problem('PERSON_UNKNOWN');
  const active = { personId, programId: program.id, outcome: 'STUDYING' } as const;
  return (await tx.count(Enrolment, active)) > 0 ? ALREADY : null;
}

async function seatIn(tx: EntityManager, program: Program, cohortId: string): Refused {
  const cohort = await tx.findOne(Cohort, { id: cohortId, programId: program.id });
  if (!cohort) return new Problem('COHORT_UNKNOWN');
  return (await takeSeat(tx, cohort)) ? null : new Problem('COHORT_FULL', { seats: cohort.seats });
}

/** The registry has spoken of this person and has not erased them since. */
async function isKnown(tx: EntityManager, personId: string): Promise<boolean> {
  const rows = await tx.execute<unknown[]>('select 1 from reach where person = ? limit 1', [
    personId,
  ]);
  return rows.length > 0;
}
