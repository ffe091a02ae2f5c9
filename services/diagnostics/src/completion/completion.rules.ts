import { Problem } from '@metodgraf/subgraph-kit/problem';
import { type EndFault, type EndMoment, faultOfEnd } from '../assessment/end.rules.ts';

export type CompletionFault = EndFault | 'NO_ANSWERS';

/** What decides whether a person may complete an assessment now. */
export interface CompletionMoment extends EndMoment {
  readonly answered: number;
}

/** Why the assessment cannot be completed, null when it can. */
export function faultOfCompletion(moment: CompletionMoment): Problem<CompletionFault> | null {
  const ended = faultOfEnd(moment);
  if (ended) return ended;
  return moment.answered === 0 ? new Problem('NO_ANSWERS') : null;
}
