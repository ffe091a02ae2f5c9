import type { AssessmentFact, DeficitFact, FactData } from '@metodgraf/facts';
import type { Assessment } from '../assessment/index.ts';
import type { Deficit } from '../deficit/index.ts';

/** What others learn of a completed assessment; only a finished one has something to tell. */
export function assessmentState(
  {
    id,
    personId,
    finishedOn,
    validUntil,
    scaleVersion,
  }: Pick<Assessment, 'id' | 'personId' | 'finishedOn' | 'validUntil' | 'scaleVersion'>,
  conductedBy: string,
): FactData<typeof AssessmentFact> {
  if (!finishedOn || !validUntil) throw new Error(`assessment ${id} is not finished`);
  return { person: personId, kind: 'TEST', conductedBy, finishedOn, validUntil, scaleVersion };
}

/** What others learn of a deficit: enough to choose programs, nothing of the answers. */
export function deficitState(
  deficit: Omit<Deficit, 'id' | 'supersededOn'>,
): FactData<typeof DeficitFact> {
  const { personId, assessmentId, competencyId, kind, severity, foundOn } = deficit;
  return {
    person: personId,
    assessment: assessmentId,
    competency: competencyId,
    kind,
    severity,
    foundOn,
  };
}
