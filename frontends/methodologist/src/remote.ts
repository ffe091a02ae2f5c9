import messagesOfCatalog from '@metodgraf/part-catalog/messages';
import messagesOfDiagnostics from '@metodgraf/part-diagnostics/messages';
import messagesOfRoutes from '@metodgraf/part-learning-routes/messages';
import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { MethodologistAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [ru, messagesOfCatalog, messagesOfDiagnostics, messagesOfRegistry, messagesOfRoutes],
  attention: {
    document: MethodologistAttentionDocument,
    links: {
      WITHOUT_ROUTE: '',
      ROUTES_RETURNED: 'routes',
      DEFICITS_NEW: '',
      NEWLY_ASSIGNED: '',
    },
  },
  routes: [
    {
      path: '',
      name: 'methodologist.people',
      component: () => import('./features/people/PeoplePage.vue'),
    },
    {
      path: 'people/:id',
      name: 'methodologist.person',
      component: () => import('./features/people/PersonPage.vue'),
      props: true,
    },
    {
      path: 'routes',
      name: 'methodologist.routes',
      component: () => import('./features/route/RoutesPage.vue'),
    },
    {
      path: 'routes/:id',
      name: 'methodologist.route',
      component: () => import('./features/route/RoutePage.vue'),
      props: true,
    },
  ],
});
