import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { AdministratorAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [ru, messagesOfRegistry],
  attention: {
    document: AdministratorAttentionDocument,
    links: {
      SIGN_INS_UNLINKED: '?state=UNLINKED',
      ROLES_ENDING: '?state=ENDING',
      ACCOUNTS_WITHOUT_ROLE: '?state=WITHOUT_ROLE',
    },
  },
  routes: [
    {
      path: '',
      name: 'administrator.accounts',
      component: () => import('./features/accounts/AccountsPage.vue'),
    },
    {
      path: 'accounts/:id',
      name: 'administrator.account',
      component: () => import('./features/accounts/AccountPage.vue'),
      props: true,
    },
  ],
});
