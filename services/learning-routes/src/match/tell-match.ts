import { MatchFact, RouteIntroductionFact } from '@metodgraf/facts';
import { publish, retract } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Program } from '../offer/program.entity.ts';
import type { Match } from './match.entity.ts';

/** States a match to the catalog, methodical work and monitoring. */
export async function tellMatch(tx: EntityManager, match: Match): Promise<void> {
  await publish(tx, MatchFact, {
    subject: match.id,
    state: {
      person: match.personId,
      program: match.programId ?? null,
      activity: match.activityId ?? null,
      assessments: [...match.assessmentIds],
      deficits: [...match.deficitIds],
      decidedOn: match.decidedOn,
      approved: isApproved(match),
    },
  });
}

/** From its approval on a match sends the person to the provider, who may then see the card. */
export async function approveMatch(tx: EntityManager, match: Match, day: string): Promise<void> {
  if (isApproved(match)) return;
  match.approvedOn = day;
  await tellMatch(tx, match);
  await introduce(tx, match, { from: day, to: null });
}

/** Takes the approval back; the provider no longer sees a person who has not come. */
export async function recallMatch(tx: EntityManager, match: Match, day: string): Promise<void> {
  if (!match.approvedOn) return;
  await introduce(tx, match, { from: match.approvedOn, to: day });
  match.approvedOn = null;
  await tellMatch(tx, match);
}

/** Ends a match whose step is gone. The record stays here, the others forget it. */
export async function withdrawMatch(tx: EntityManager, match: Match, day: string): Promise<void> {
  await recallMatch(tx, match, day);
  match.withdrawnOn = day;
  await retract(tx, MatchFact, match.id);
}

const isApproved = ({ approvedOn }: Match): boolean => typeof approvedOn === 'string';

/** Activities introduce their participants themselves, on registration. */
async function introduce(
  tx: EntityManager,
  match: Match,
  period: { from: string; to: string | null },
): Promise<void> {
  const program = match.programId ? await tx.findOne(Program, match.programId) : null;
  if (!program) return;
  await publish(tx, RouteIntroductionFact, {
    subject: match.id,
    state: {
      person: match.personId,
      party: program.providerId,
      reason: `ИОМ: программа «${program.title}»`,
      ...period,
    },
  });
}
