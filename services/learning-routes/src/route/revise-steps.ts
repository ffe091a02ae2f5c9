import type { EntityManager } from '@mikro-orm/postgresql';
import { inOrderOfChange } from '../generation/choices.rules.ts';
import type { PlanInput } from '../generation/plan-input.ts';
import { reasonsOf } from '../generation/plan-route.ts';
import { StepReasoning } from '../match/step-reasoning.entity.ts';
import type { LearningRoute } from './learning-route.entity.ts';
import { asCandidate, type MatchedStep } from './steps-of.ts';
import { tellRoute } from './tell-route.ts';

/** Before any day: what is under way or over has begun earlier than what is planned. */
const UNDER_WAY = '';

/**
 * After a change of the steps: numbers them anew by their start, says anew what each is needed for and what could
 * replace it, and moves the version of the route. What was not proven of the generated choice no longer matters.
 */
export async function reviseSteps(
  tx: EntityManager,
  { route, steps }: { route: LearningRoute; steps: readonly MatchedStep[] },
  input: PlanInput,
): Promise<void> {
  const chosen = steps.map(asCandidate);
  const reasonings = await tx.find(StepReasoning, {
    id: { $in: steps.map(({ match }) => match.id) },
  });
  const starts = new Map(input.offers.map(({ id, startsOn }) => [id, startsOn]));
  const ordered = inOrderOfChange(steps, (each) =>
    each.step.state === 'PLANNED' ? starts.get(asCandidate(each).id) : UNDER_WAY,
  );
  for (const [index, matched] of ordered.entries()) {
    matched.step.position = index + 1;
    const reasoning = reasonings.find(({ id }) => id === matched.match.id);
    const step = asCandidate(matched);
    if (reasoning)
      tx.assign(reasoning, reasonsOf(input, { chosen, step, budget: route.hoursBudget }));
  }
  route.unproven = null;
  route.revision += 1;
  await tellRoute(tx, route);
}
