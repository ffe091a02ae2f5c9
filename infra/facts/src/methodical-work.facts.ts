import { z } from 'zod';
import { day, defineFact, id } from './fact-type.ts';
import { introductionShape } from './introduction.ts';

/** An event or a form of support that people may take part in. */
export const ActivityFact = defineFact('methodical-work', 'activity.v1', {
  readers: ['learning-routes', 'monitoring'],
  shape: {
    title: z.string(),
    kind: z.enum(['EVENT', 'SUPPORT']),
    supportForm: z.string().nullable(),
    owner: id,
    competencies: z.array(id),
    startsOn: day,
    endsOn: day,
    hours: z.int().positive(),
    seats: z.int().nullable(),
    free: z.int().nullable(),
  },
});

/** A person's part in an activity. Source of I-8: приказ 1971, п. 5.3. */
export const ParticipationFact = defineFact('methodical-work', 'participation.v1', {
  readers: ['learning-routes', 'monitoring'],
  shape: {
    person: id,
    activity: id,
    kind: z.enum(['EVENT', 'SUPPORT']),
    on: day.nullable(),
    outcome: z.enum(['REGISTERED', 'ATTENDED', 'ABSENT']),
  },
});

/** An activity shows its participants' cards to its organizer. */
export const ActivityIntroductionFact = defineFact('methodical-work', 'introduction.v1', {
  readers: ['registry'],
  shape: introductionShape,
});
