import type { AssessmentEnd } from '../../gql/graphql';

/** The refusals that say that an assessment has ended, and what ended it. */
export const ENDS: Readonly<Record<string, AssessmentEnd>> = {
  ALREADY_COMPLETED: 'PERSON',
  ASSESSMENT_ENDED: 'TIME',
  CAMPAIGN_CLOSED: 'CLOSING',
};
