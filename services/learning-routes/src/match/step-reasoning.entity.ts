import { defineEntity, p } from '@mikro-orm/core';
import { personalRows } from '@metodgraf/subgraph-kit';
import type { KeptAlternative } from '../generation/plan-route.ts';

const StepReasoningSchema = defineEntity({
  name: 'StepReasoning',
  tableName: 'step_reasoning',
  rowLevelSecurity: 'force',
  policies: [personalRows('result')],
  properties: {
    /** Of the match it explains. */
    id: p.uuid().primary(),
    personId: p.uuid().index('step_reasoning_person_id'),
    explanation: p.text(),
    lostWithout: p.text(),
    alternatives: p.json<readonly KeptAlternative[]>(),
  },
});

/**
 * Why a match was made, in words. It names deficits, so it stands in a table of its own that only those
 * may read who may see results.
 */
export class StepReasoning extends StepReasoningSchema.class {}
StepReasoningSchema.setClass(StepReasoning);
