import type { StatusLight } from '@metodgraf/ui-kit';
import type { ParticipationOutcome } from '../../gql/graphql';

/** How a participation looks at a glance. */
export const outcomeLights: Record<ParticipationOutcome, StatusLight> = {
  REGISTERED: 'good',
  ATTENDED: 'good',
  ABSENT: 'bad',
};
