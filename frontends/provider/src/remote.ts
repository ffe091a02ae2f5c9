import messagesOfCatalog from '@metodgraf/part-catalog/messages';
import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { ProviderAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [ru, messagesOfCatalog, messagesOfRegistry],
  attention: {
    document: ProviderAttentionDocument,
    links: {
      REFERRALS_WAITING: '',
      ENROLMENTS_OVERDUE: 'enrolments',
      FEDERAL_EXPIRING: 'programs',
    },
  },
  routes: [
    {
      path: '',
      name: 'provider.referrals',
      component: () => import('./features/referrals/ReferralsPage.vue'),
    },
    {
      path: 'enrolments',
      name: 'provider.enrolments',
      component: () => import('./features/enrolments/EnrolmentsPage.vue'),
    },
    {
      path: 'programs',
      name: 'provider.programs',
      component: () => import('./features/programs/ProgramsPage.vue'),
    },
    {
      path: 'programs/new',
      name: 'provider.program-new',
      component: () => import('./features/program-form/AddProgramPage.vue'),
    },
    {
      path: 'programs/:id/edit',
      name: 'provider.program-edit',
      component: () => import('./features/program-form/EditProgramPage.vue'),
      props: true,
    },
    {
      path: 'programs/:id',
      name: 'provider.program',
      component: () => import('./features/programs/ProgramPage.vue'),
      props: true,
    },
  ],
});
