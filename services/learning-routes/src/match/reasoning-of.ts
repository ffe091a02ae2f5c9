import { byId, type RequestContext } from '@metodgraf/subgraph-kit';
import type { KeptAlternative } from '../generation/plan-route.ts';
import { StepReasoning } from './step-reasoning.entity.ts';

/** What those read who may not see results: nothing of the deficits. */
const NEUTRAL = 'Обоснование доступно методисту и педагогу';

export interface VisibleReasoning {
  readonly explanation: string;
  readonly lostWithout: string;
  readonly alternatives: readonly KeptAlternative[];
}

const WITHHELD: VisibleReasoning = { explanation: NEUTRAL, lostWithout: NEUTRAL, alternatives: [] };

const reasoning = byId(StepReasoning);

/** The words of a match for this viewer. The row policy decides, so no field can forget to ask. */
export async function reasoningOf(
  context: RequestContext,
  matchId: string,
): Promise<VisibleReasoning> {
  return (await reasoning(context, matchId)) ?? WITHHELD;
}
