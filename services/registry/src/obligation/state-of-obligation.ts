import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import { stageOn } from '../agreement/agreement-stage.rules.ts';
import { agreementById } from '../agreement/agreements.ts';
import type { AgreementObligation } from './obligation.entity.ts';
import { type ObligationState, obligationState } from './obligation.rules.ts';

/** The state of a promise today, which depends on the stage of its agreement. */
export async function stateOf(
  context: RequestContext,
  obligation: AgreementObligation,
): Promise<ObligationState> {
  const agreement = await agreementById(context, obligation.agreementId);
  const day = today(context);
  return obligationState(obligation, agreement ? stageOn(agreement, day) : 'WITHDRAWN', day);
}
