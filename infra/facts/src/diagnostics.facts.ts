import { z } from 'zod';
import { day, defineFact, id, SERVICES } from './fact-type.ts';

/** One professional competency of the framework in force. */
export const CompetencyFact = defineFact('diagnostics', 'competency.v1', {
  readers: SERVICES.filter((name) => name !== 'diagnostics'),
  shape: { code: z.string(), name: z.string(), kind: z.string() },
});

/** A completed diagnostic: that it took place, never its answers. */
export const AssessmentFact = defineFact('diagnostics', 'assessment.v1', {
  readers: ['learning-routes', 'monitoring', 'registry'],
  shape: {
    person: id,
    kind: z.enum(['TEST', 'OBSERVATION', 'SELF', 'EXTERNAL']),
    conductedBy: id,
    finishedOn: day,
    validUntil: day,
    scaleVersion: z.string(),
  },
});

/** What a completed diagnostic found lacking. Severity is 0…1: the share missing up to the threshold. */
export const DeficitFact = defineFact('diagnostics', 'deficit.v1', {
  readers: ['learning-routes', 'monitoring'],
  shape: {
    person: id,
    assessment: id,
    competency: id,
    kind: z.enum(['ABSENCE', 'INSUFFICIENCY']),
    severity: z.number().min(0).max(1),
    foundOn: day,
  },
});
