import messagesOfCatalog from '@metodgraf/part-catalog/messages';
import messagesOfDiagnostics from '@metodgraf/part-diagnostics/messages';
import messagesOfRoutes from '@metodgraf/part-learning-routes/messages';
import messagesOfMethodicalWork from '@metodgraf/part-methodical-work/messages';
import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { EducatorAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [
    ru,
    messagesOfCatalog,
    messagesOfDiagnostics,
    messagesOfMethodicalWork,
    messagesOfRegistry,
    messagesOfRoutes,
  ],
  attention: {
    document: EducatorAttentionDocument,
    links: {
      INVITATION_OPEN: '',
      ASSESSMENT_IN_PROGRESS: '',
      ROUTE_READY: 'route',
      ACTIVITY_SOON: 'activities',
      STUDYING: 'learning',
      NO_METHODOLOGIST: 'profile',
    },
  },
  routes: [
    {
      path: '',
      name: 'educator.invitations',
      component: () => import('./features/diagnostics/InvitationsPage.vue'),
    },
    {
      path: 'assessment/:id',
      name: 'educator.assessment',
      component: () => import('./features/diagnostics/AssessmentPage.vue'),
      props: true,
    },
    {
      path: 'assessment/:id/result',
      name: 'educator.result',
      component: () => import('./features/diagnostics/ResultPage.vue'),
      props: true,
    },
    {
      path: 'route',
      name: 'educator.route',
      component: () => import('./features/route/RoutePage.vue'),
    },
    {
      path: 'learning',
      name: 'educator.learning',
      component: () => import('./features/learning/LearningPage.vue'),
    },
    {
      path: 'activities',
      name: 'educator.activities',
      component: () => import('./features/activities/ActivitiesPage.vue'),
    },
    {
      path: 'profile',
      name: 'educator.profile',
      component: () => import('./features/profile/ProfilePage.vue'),
    },
    {
      path: 'profile/sheet',
      name: 'educator.sheet',
      component: () => import('./features/profile/SheetPage.vue'),
    },
  ],
});
