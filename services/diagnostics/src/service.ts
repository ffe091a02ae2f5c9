import { defineService, reachConsumer } from '@metodgraf/subgraph-kit';
import { seed } from '../seed/seed.ts';
import { answerModule } from './answer/index.ts';
import { assessmentModule } from './assessment/index.ts';
import { attentionModule } from './attention/index.ts';
import { campaignModule } from './campaign/index.ts';
import { closeOverdueJob, completionModule } from './completion/index.ts';
import { configure } from './configure.ts';
import { deficitModule } from './deficit/index.ts';
import { frameworkModule } from './framework/index.ts';
import { instrumentModule } from './instrument/index.ts';
import { invitationModule } from './invitation/index.ts';
import { DiagnosticsTables } from './migrations/202611210001_diagnostics.ts';
import { AssessmentEnds } from './migrations/202611220630_assessment_end.ts';
import { resultModule } from './result/index.ts';
import { scaleModule } from './scale/index.ts';
import { workforceModule } from './workforce/index.ts';

/** Diagnostics of professional competencies, owned by ЦНППМ. */
export const service = defineService({
  name: 'diagnostics',
  migrations: [
    { name: '202611210001_diagnostics', class: DiagnosticsTables },
    { name: '202611220630_assessment_end', class: AssessmentEnds },
  ],
  modules: [
    frameworkModule,
    scaleModule,
    instrumentModule,
    workforceModule,
    campaignModule,
    invitationModule,
    assessmentModule,
    answerModule,
    resultModule,
    deficitModule,
    completionModule,
    attentionModule,
    { consumers: [reachConsumer] },
  ],
  configure,
  seed,
  jobs: [closeOverdueJob],
});
