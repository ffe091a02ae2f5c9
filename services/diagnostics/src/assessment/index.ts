import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Assessment } from './assessment.entity.ts';
import {
  AssessmentResolver,
  InvitationAssessmentResolver,
  PersonAssessmentsResolver,
} from './assessment.resolver.ts';

export { Assessment } from './assessment.entity.ts';
export type { AssessmentEnd } from './end.rules.ts';
export { AssessmentType } from './assessment.graphql.ts';
export { completeOwnAssessment, saveOwnAnswer } from './assessment.policy.ts';
export { assessmentById } from './assessment.resolver.ts';

export const assessmentModule: Module = {
  entities: [Assessment],
  resolvers: [AssessmentResolver, InvitationAssessmentResolver, PersonAssessmentsResolver],
  references: { Assessment: referenceTo(Assessment) },
};
