import { z } from 'zod';
import { day, defineFact, id } from './fact-type.ts';
import { introductionShape } from './introduction.ts';

/** A program or an activity was chosen for a person because of a diagnostic. */
export const MatchFact = defineFact('learning-routes', 'match.v1', {
  readers: ['catalog', 'methodical-work', 'monitoring'],
  shape: {
    person: id,
    program: id.nullable(),
    activity: id.nullable(),
    assessments: z.array(id),
    deficits: z.array(id),
    decidedOn: day,
    /** Only an approved route sends its people to a provider. */
    approved: z.boolean(),
  },
});

/** An individual learning route, as far as indicators ask about it. */
export const RouteFact = defineFact('learning-routes', 'route.v1', {
  readers: ['monitoring'],
  shape: {
    person: id,
    status: z.enum(['DRAFT', 'AGREED', 'APPROVED', 'CLOSED']),
    /** The assessments it rests on. */
    basis: z.array(id),
    approvedOn: day.nullable(),
    closedOn: day.nullable(),
  },
});

/** A route shows a person's card to the provider of its program. */
export const RouteIntroductionFact = defineFact('learning-routes', 'introduction.v1', {
  readers: ['registry'],
  shape: introductionShape,
});
