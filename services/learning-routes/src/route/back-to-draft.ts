import type { EntityManager } from '@mikro-orm/postgresql';
import { recallMatch } from '../match/tell-match.ts';
import type { LearningRoute } from './learning-route.entity.ts';
import type { MatchedStep } from './steps-of.ts';

/**
 * What was agreed and approved holds no longer. Steps already begun stay approved: the person studies
 * there, and the provider must go on seeing whom it teaches.
 */
export async function backToDraft(
  tx: EntityManager,
  { route, steps }: { route: LearningRoute; steps: readonly MatchedStep[] },
  day: string,
): Promise<void> {
  for (const { step, match } of steps) {
    if (step.state === 'PLANNED' || step.state === 'WITHDRAWN') await recallMatch(tx, match, day);
  }
  route.status = 'DRAFT';
  route.agreedBy = null;
  route.agreedOn = null;
  route.approvedBy = null;
  route.approvedOn = null;
}
