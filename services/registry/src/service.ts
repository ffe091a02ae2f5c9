import { defineService } from '@metodgraf/subgraph-kit';
import { seed } from '../seed/seed.ts';
import { account } from './account/index.ts';
import { agreement } from './agreement/index.ts';
import { agreementTemplate } from './agreement-template/index.ts';
import { appointment } from './appointment/index.ts';
import { assignment } from './assignment/index.ts';
import { attention } from './attention/index.ts';
import { balanceDue, balancing } from './balancing/index.ts';
import { checklist } from './checklist/index.ts';
import { confirmation, openCampaignDue } from './confirmation/index.ts';
import { configure } from './configure.ts';
import { consent } from './consent/index.ts';
import { diagnosis } from './diagnosis/index.ts';
import { history } from './history/index.ts';
import { importing, tables, uploadPolicy } from './import/index.ts';
import { introduction } from './introduction/index.ts';
import { mandate } from './mandate/index.ts';
import { merger } from './merger/index.ts';
import { lowResults } from './low-results/index.ts';
import { migrations } from './migrations/index.ts';
import { mmc } from './mmc/index.ts';
import { obligation } from './obligation/index.ts';
import { organization } from './organization/index.ts';
import { overload } from './overload/index.ts';
import { person } from './person/index.ts';
import { post } from './post/index.ts';
import { region } from './region/index.ts';
import { personMatch } from './person-match/index.ts';
import { reorganization } from './reorganization/index.ts';
import { responsible } from './responsible/index.ts';
import { restateDue, restatement } from './restatement/index.ts';
import { rightsNotice } from './rights-notice/index.ts';
import { roleGrant } from './role-grant/index.ts';
import { savedView } from './saved-view/index.ts';
import { subjectFunction } from './subject-function/index.ts';
import { subordination } from './subordination/index.ts';
import { territoryFigures } from './territory-figures/index.ts';
import { team } from './team/index.ts';
import { territory } from './territory/index.ts';
import { viewer } from './viewer/index.ts';

/** The registry of the region: people, organizations, territories, offices and rights. */
export const service = defineService({
  name: 'registry',
  migrations,
  modules: [
    region,
    territory,
    organization,
    subjectFunction,
    mandate,
    subordination,
    reorganization,
    restatement,
    mmc,
    agreementTemplate,
    agreement,
    obligation,
    merger,
    territoryFigures,
    post,
    person,
    lowResults,
    team,
    diagnosis,
    appointment,
    confirmation,
    assignment,
    overload,
    balancing,
    responsible,
    checklist,
    consent,
    introduction,
    personMatch,
    rightsNotice,
    account,
    roleGrant,
    viewer,
    attention,
    savedView,
    history,
    tables,
  ],
  // Here reach is not heard of but made: use cases replace it in the transaction of the change.
  appGrants: ['insert, delete on reach'],
  uploads: uploadPolicy,
  configure,
  seed,
  jobs: [
    ...importing,
    { name: 'balance', everyMs: 1_000, run: balanceDue },
    { name: 'open confirmation', everyMs: 600_000, run: openCampaignDue },
    { name: 'state anew', everyMs: 2000, run: restateDue },
  ],
});
