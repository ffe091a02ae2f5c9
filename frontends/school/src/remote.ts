import messagesOfCatalog from '@metodgraf/part-catalog/messages';
import messagesOfDiagnostics from '@metodgraf/part-diagnostics/messages';
import messagesOfRoutes from '@metodgraf/part-learning-routes/messages';
import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { SchoolAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [ru, messagesOfCatalog, messagesOfDiagnostics, messagesOfRegistry, messagesOfRoutes],
  attention: { document: SchoolAttentionDocument, links: { ROUTES_TO_APPROVE: '' } },
  routes: [
    {
      path: '',
      name: 'school.routes',
      component: () => import('./features/routes/RoutesPage.vue'),
    },
    {
      path: 'routes/:id',
      name: 'school.route',
      component: () => import('./features/routes/RoutePage.vue'),
      props: true,
    },
    {
      path: 'people',
      name: 'school.people',
      component: () => import('./features/people/PeoplePage.vue'),
    },
  ],
});
