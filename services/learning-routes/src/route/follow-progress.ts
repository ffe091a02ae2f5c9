import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Enrolment } from '../progress/enrolment.entity.ts';
import { Participation } from '../progress/participation.entity.ts';
import { progressOf, type StepProgress } from '../progress/progress.rules.ts';
import { LearningRoute } from './learning-route.entity.ts';
import { type RouteStatus, statusAfter } from './route.rules.ts';
import { type MatchedStep, stepsOf } from './steps-of.ts';
import { tellRoute } from './tell-route.ts';

interface KnownStudy {
  readonly enrolments: readonly Enrolment[];
  readonly participations: readonly Participation[];
}

/**
 * Brings a person's routes up to what is known of their studies. It looks at the whole state, so it may
 * be called after any fact, in any order, any number of times.
 * @requirement R101
 */
export async function followProgress(tx: EntityManager, personId: string): Promise<void> {
  await tx.flush();
  const routes = await tx.find(
    LearningRoute,
    { personId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (routes.length === 0) return;
  const known: KnownStudy = {
    enrolments: await tx.find(Enrolment, { personId }),
    participations: await tx.find(Participation, { personId }),
  };
  for (const route of routes) {
    const elsewhereOpen = routes.some((other) => other !== route && other.status !== 'CLOSED');
    await followRoute(tx, { route, elsewhereOpen }, known);
  }
}

async function followRoute(
  tx: EntityManager,
  { route, elsewhereOpen }: { route: LearningRoute; elsewhereOpen: boolean },
  known: KnownStudy,
): Promise<void> {
  const steps = await stepsOf(tx, route.id);
  const progress = steps.map((matched) => advance(matched, known));
  if (progress.some(({ moved }) => moved)) route.revision += 1;

  const finished = progress.length > 0 && progress.every(({ state }) => state === 'COMPLETED');
  const next = statusAfter(route.status, finished ? 'FINISH' : 'REOPEN');
  if (next && !(next === 'APPROVED' && elsewhereOpen)) {
    moveTo(route, next, progress);
    await tellRoute(tx, route);
  }
}

function advance(
  { step, match }: MatchedStep,
  known: KnownStudy,
): StepProgress & { moved: boolean } {
  const { matchId, programId, activityId } = step;
  const progress = progressOf(
    { matchId, programId, activityId, decidedOn: match.decidedOn },
    known,
  );
  const moved = step.state !== progress.state;
  step.state = progress.state;
  return { ...progress, moved };
}

/** A route closes on the day its last step was completed, though not before it was approved. */
function moveTo(route: LearningRoute, next: RouteStatus, progress: readonly StepProgress[]): void {
  const days = [route.approvedOn, ...progress.map(({ completedOn }) => completedOn)];
  const last = days
    .filter((day): day is string => typeof day === 'string')
    .toSorted()
    .at(-1);
  route.status = next;
  route.closedOn = next === 'CLOSED' ? (last ?? null) : null;
}
