import { randomUUID } from 'node:crypto';
import { AssessmentFact, DeficitFact } from '@metodgraf/facts';
import { publish, publishAll, retract } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Answer } from '../answer/index.ts';
import type { Assessment, AssessmentEnd } from '../assessment/index.ts';
import { Campaign } from '../campaign/index.ts';
import { Deficit } from '../deficit/index.ts';
import { readKeys } from '../instrument/index.ts';
import { Invitation } from '../invitation/index.ts';
import { CompetencyResult } from '../result/index.ts';
import { scaleOf } from '../scale/index.ts';
import { assessmentState, deficitState } from './fact-states.ts';
import { gradeAnswers, type Grading } from './grading.rules.ts';
import { validUntil } from './validity.rules.ts';

/** The last day of an assessment and what ended it. */
export interface AssessmentFinish {
  readonly on: string;
  readonly by: AssessmentEnd;
}

/**
 * Ends an assessment on a day: results, deficits and what other services must know, in the caller's commit.
 * Without a single answer there is nothing to count and the assessment has expired.
 * The caller holds the lock on the assessment, so no answer can slip in between.
 */
export async function finishAssessment(
  tx: EntityManager,
  assessment: Assessment,
  { on: finishedOn, by }: AssessmentFinish,
): Promise<void> {
  assessment.endedBy = by;
  const answers = await tx.find(Answer, { assessmentId: assessment.id });
  const given = new Map(answers.map(({ itemId, optionIds }) => [itemId, optionIds]));
  const scale = await scaleOf(tx, assessment.scaleVersion);
  const gradings = gradeAnswers(await readKeys(tx, assessment.instrumentId), given, scale);
  if (gradings.length === 0) {
    assessment.status = 'EXPIRED';
    return;
  }
  assessment.status = 'COMPLETED';
  assessment.finishedOn = finishedOn;
  assessment.validUntil = validUntil(finishedOn, scale.resultValidMonths);
  const invitation = await tx.findOneOrFail(Invitation, assessment.invitationId);
  invitation.finishedOn = finishedOn;

  await supersedeEarlier(tx, assessment, { gradings, on: finishedOn });
  const deficits = recordGradings(tx, assessment, { gradings, on: finishedOn });
  await announce(tx, assessment, deficits);
}

interface Graded {
  readonly gradings: readonly Grading[];
  readonly on: string;
}

/** What is measured anew is known better: earlier deficits of these competencies no longer stand. */
async function supersedeEarlier(
  tx: EntityManager,
  { personId }: Assessment,
  { gradings, on }: Graded,
): Promise<void> {
  const competencyId = { $in: gradings.map((grading) => grading.competencyId) };
  const earlier = await tx.find(Deficit, { personId, competencyId, supersededOn: null });
  for (const deficit of earlier) {
    deficit.supersededOn = on;
    await retract(tx, DeficitFact, deficit.id);
  }
}

function recordGradings(
  tx: EntityManager,
  { id: assessmentId, personId }: Assessment,
  { gradings, on }: Graded,
): Deficit[] {
  const deficits: Deficit[] = [];
  for (const [position, { competencyId, share, level, deficit }] of gradings.entries()) {
    const place = { assessmentId, personId, competencyId };
    tx.create(CompetencyResult, { id: randomUUID(), ...place, position, share, level });
    if (!deficit) continue;
    deficits.push(tx.create(Deficit, { id: randomUUID(), ...place, ...deficit, foundOn: on }));
  }
  return deficits;
}

async function announce(
  tx: EntityManager,
  assessment: Assessment,
  deficits: readonly Deficit[],
): Promise<void> {
  const { conductedBy } = await tx.findOneOrFail(Campaign, assessment.campaignId);
  await publish(tx, AssessmentFact, {
    subject: assessment.id,
    state: assessmentState(assessment, conductedBy),
  });
  const states = deficits.map((deficit) => ({ subject: deficit.id, state: deficitState(deficit) }));
  if (states.length > 0) await publishAll(tx, DeficitFact, states);
}
