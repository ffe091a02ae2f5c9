import { Problem } from '@metodgraf/subgraph-kit/problem';
import { type EndFault, type EndMoment, faultOfEnd } from '../assessment/end.rules.ts';

export type AnswerFault = EndFault | 'QUESTION_UNKNOWN' | 'OPTION_UNKNOWN' | 'TOO_MANY_OPTIONS';

/** The assessment at the moment an answer arrives; `question` is null when it is not one of its items. */
export interface AnswerMoment extends EndMoment {
  readonly question: {
    readonly kind: 'SINGLE' | 'MULTIPLE';
    readonly options: readonly { readonly id: string }[];
  } | null;
}

/** Why an answer is refused, null when it is accepted. An empty choice takes the answer back. */
export function faultOfAnswer(
  { question, ...moment }: AnswerMoment,
  chosen: readonly string[],
): Problem<AnswerFault> | null {
  const ended = faultOfEnd(moment);
  if (ended) return ended;
  if (!question) return new Problem('QUESTION_UNKNOWN');
  if (chosen.some((id) => !question.options.some((option) => option.id === id))) {
    return new Problem('OPTION_UNKNOWN');
  }
  const most = question.kind === 'SINGLE' ? 1 : question.options.length;
  return chosen.length > most ? new Problem('TOO_MANY_OPTIONS', { most }) : null;
}
