import { Problem } from '@metodgraf/subgraph-kit/problem';
import type { CampaignStatus } from '../campaign/campaign.rules.ts';

export type AnswerFault =
  | 'ASSESSMENT_ENDED'
  | 'QUESTION_UNKNOWN'
  | 'OPTION_UNKNOWN'
  | 'TOO_MANY_OPTIONS';

/** The assessment at the moment an answer arrives; `question` is null when it is not one of its items. */
export interface AnswerMoment {
  readonly status: 'IN_PROGRESS' | 'COMPLETED' | 'EXPIRED';
  readonly campaign: CampaignStatus;
  readonly question: {
    readonly kind: 'SINGLE' | 'MULTIPLE';
    readonly options: readonly { readonly id: string }[];
  } | null;
}

/** Why an answer is refused, null when it is accepted. An empty choice takes the answer back. */
export function faultOfAnswer(
  { status, campaign, question }: AnswerMoment,
  chosen: readonly string[],
): Problem<AnswerFault> | null {
  if (status !== 'IN_PROGRESS' || campaign !== 'OPEN') return new Problem('ASSESSMENT_ENDED');
  if (!question) return new Problem('QUESTION_UNKNOWN');
  if (chosen.some((id) => !question.options.some((option) => option.id === id))) {
    return new Problem('OPTION_UNKNOWN');
  }
  const most = question.kind === 'SINGLE' ? 1 : question.options.length;
  return chosen.length > most ? new Problem('TOO_MANY_OPTIONS', { most }) : null;
}
