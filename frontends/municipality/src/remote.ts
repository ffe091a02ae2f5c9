import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { MunicipalityAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [ru, messagesOfRegistry],
  attention: {
    document: MunicipalityAttentionDocument,
    links: {
      MUNICIPAL_DOCUMENTS_MISSING: '',
      NO_ROUTE_COORDINATOR: '',
    },
  },
  routes: [
    {
      path: '',
      name: 'municipality.territory',
      component: () => import('./features/territory/TerritoryPage.vue'),
    },
    {
      path: 'organizations',
      name: 'municipality.organizations',
      component: () => import('./features/organizations/OrganizationsPage.vue'),
    },
    {
      path: 'organizations/:id',
      name: 'municipality.organization',
      component: () => import('./features/organizations/OrganizationPage.vue'),
      props: true,
    },
    {
      path: 'people',
      name: 'municipality.people',
      component: () => import('./features/people/PeoplePage.vue'),
    },
  ],
});
