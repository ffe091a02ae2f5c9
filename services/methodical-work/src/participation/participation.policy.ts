import { policy } from '@metodgraf/subgraph-kit';
import { organizesIt, type Owned } from '../activity/activity.policy.ts';

/** Whom to put on whose list. */
export interface Registration extends Owned {
  readonly personId: string;
  /** Whether the viewer is the person's methodologist today. */
  readonly accompanied: boolean;
}

/** People register themselves; their methodologist and the organizer may do it for them. */
export const registerPerson = policy<Registration>(
  'methodical-work:participation:register',
  (viewer, registration) =>
    viewer.person === registration.personId ||
    registration.accompanied ||
    organizesIt(viewer, registration),
);

export const recordOwnParticipation = policy<Owned>(
  'methodical-work:participation:record',
  organizesIt,
);
