import type { EntityManager } from '@mikro-orm/postgresql';
import type { Candidate } from '../generation/route-model.rules.ts';
import { Match } from '../match/match.entity.ts';
import { RouteStep } from './route-step.entity.ts';

/** A step with the decision it rests on. */
export interface MatchedStep {
  readonly step: RouteStep;
  readonly match: Match;
}

/** The steps of a route in their order, each with its match. */
export async function stepsOf(tx: EntityManager, routeId: string): Promise<MatchedStep[]> {
  const steps = await tx.find(RouteStep, { routeId }, { orderBy: { position: 'asc' } });
  const matches = await tx.find(Match, { id: { $in: steps.map(({ matchId }) => matchId) } });
  const byId = new Map(matches.map((match) => [match.id, match]));
  return steps.flatMap((step) => {
    const match = byId.get(step.matchId);
    return match ? [{ step, match }] : [];
  });
}

/** A step as the model weighs it: by what was decided then, not by what is offered today. */
export function asCandidate({ step, match }: MatchedStep): Candidate {
  return {
    id: step.programId ?? step.activityId ?? step.id,
    hours: step.hours,
    federal: match.federalOnDecision,
    closes: match.deficitIds,
  };
}
