import { z } from 'zod';
import { day, defineFact, id, period } from './fact-type.ts';
import { introductionShape } from './introduction.ts';

/** A program of further professional education as the region may choose it. */
export const ProgramFact = defineFact('catalog', 'program.v1', {
  readers: ['learning-routes', 'methodical-work', 'monitoring'],
  shape: {
    title: z.string(),
    kind: z.enum(['UPSKILLING', 'RETRAINING']),
    provider: id,
    hours: z.int().positive(),
    form: z.enum(['FULL_TIME', 'BLENDED', 'DISTANCE']),
    competencies: z.array(id),
    federal: z.array(z.object({ number: z.string(), ...period })),
    running: z.object(period),
  },
});

/** One intake of a program. */
export const CohortFact = defineFact('catalog', 'cohort.v1', {
  readers: ['learning-routes'],
  shape: {
    program: id,
    startsOn: day,
    endsOn: day,
    place: z.string(),
    seats: z.int(),
    free: z.int(),
  },
});

/** A person's study of a program, from admission to outcome. `match` is what indicator I-3 asks for. */
export const EnrolmentFact = defineFact('catalog', 'enrolment.v1', {
  readers: ['learning-routes', 'monitoring', 'registry', 'diagnostics'],
  shape: {
    person: id,
    program: id,
    match: id.nullable(),
    enrolledOn: day,
    endedOn: day.nullable(),
    outcome: z.enum(['STUDYING', 'COMPLETED', 'WITHDRAWN']),
  },
});

/** An admission shows a person's card to the provider that teaches them, with or without a route. */
export const EnrolmentIntroductionFact = defineFact('catalog', 'introduction.v1', {
  readers: ['registry'],
  shape: introductionShape,
});
