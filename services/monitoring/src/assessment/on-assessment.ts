import { AssessmentFact } from '@metodgraf/facts';
import { mirror } from '../copy/index.ts';
import { Assessment } from './assessment.entity.ts';

export const onAssessment = mirror(
  AssessmentFact,
  Assessment,
  ({ person, conductedBy, finishedOn }) => ({ personId: person, conductedBy, finishedOn }),
);
