import messagesOfDiagnostics from '@metodgraf/part-diagnostics/messages';
import messagesOfMethodicalWork from '@metodgraf/part-methodical-work/messages';
import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { CenterAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [ru, messagesOfDiagnostics, messagesOfMethodicalWork, messagesOfRegistry],
  attention: {
    document: CenterAttentionDocument,
    links: {
      CAMPAIGN_OPEN: '',
      CAMPAIGN_CLOSING_SOON: '',
      UNASSIGNED_EDUCATORS: 'unassigned',
      METHODOLOGISTS_AT_LIMIT: 'methodologists',
      METHODOLOGISTS_UNCONFIRMED: 'methodologists?confirmed=no',
      PARTICIPATION_UNRECORDED: 'activities',
      OBLIGATIONS_OVERDUE: 'agreements/obligations',
      AGREEMENTS_EXPIRING: 'agreements?matter=EXPIRING',
      AGREEMENTS_WITHOUT_SCAN: 'agreements?matter=WITHOUT_SCAN',
      MUNICIPALITIES_WITHOUT_AGREEMENT: 'agreements',
    },
  },
  routes: [
    {
      path: '',
      name: 'center.campaigns',
      component: () => import('./features/campaigns/CampaignsPage.vue'),
    },
    {
      path: 'campaigns/:id',
      name: 'center.campaign',
      component: () => import('./features/campaigns/CampaignPage.vue'),
      props: true,
    },
    {
      path: 'methodologists',
      name: 'center.methodologists',
      component: () => import('./features/methodologists/MethodologistsPage.vue'),
    },
    {
      path: 'methodologists/:id',
      name: 'center.methodologist',
      component: () => import('./features/methodologists/MethodologistPage.vue'),
      props: true,
    },
    {
      path: 'confirmations',
      name: 'center.confirmations',
      component: () => import('./features/methodologists/ConfirmationsPage.vue'),
    },
    {
      path: 'offices',
      name: 'center.offices',
      component: () => import('./features/offices/OfficesPage.vue'),
    },
    {
      path: 'offices/:id',
      name: 'center.office',
      component: () => import('./features/offices/OfficePage.vue'),
      props: true,
    },
    {
      path: 'unassigned',
      name: 'center.unassigned',
      component: () => import('./features/methodologists/UnassignedPage.vue'),
    },
    {
      path: 'balancing',
      name: 'center.balancings',
      component: () => import('./features/balancing/BalancingsPage.vue'),
    },
    {
      path: 'balancing/:id',
      name: 'center.balancing',
      component: () => import('./features/balancing/BalancingPage.vue'),
      props: true,
    },
    {
      path: 'activities',
      name: 'center.activities',
      component: () => import('./features/activities/ActivitiesPage.vue'),
    },
    {
      path: 'activities/new',
      name: 'center.newActivity',
      component: () => import('./features/activities/NewActivityPage.vue'),
    },
    {
      path: 'activities/:id',
      name: 'center.activity',
      component: () => import('./features/activities/ActivityPage.vue'),
      props: true,
    },
    {
      path: 'people',
      name: 'center.people',
      component: () => import('./features/people/PeoplePage.vue'),
    },
    {
      path: 'organizations',
      name: 'center.organizations',
      component: () => import('./features/organizations/OrganizationsPage.vue'),
    },
    {
      path: 'organizations/:id',
      name: 'center.organization',
      component: () => import('./features/organizations/OrganizationPage.vue'),
      props: true,
    },
    {
      path: 'territories',
      name: 'center.territories',
      component: () => import('./features/territories/TerritoriesPage.vue'),
    },
    {
      path: 'territories/:id',
      name: 'center.territory',
      component: () => import('./features/territories/TerritoryPage.vue'),
      props: true,
    },
    {
      path: 'people/new',
      name: 'center.addPerson',
      component: () => import('./features/people/AddPersonPage.vue'),
    },
    {
      path: 'people/:id',
      name: 'center.person',
      component: () => import('./features/people/PersonPage.vue'),
      props: true,
    },
    {
      path: 'people/:id/profile',
      name: 'center.profile',
      component: () => import('./features/people/ProfilePage.vue'),
      props: true,
    },
    {
      path: 'teams',
      name: 'center.teams',
      component: () => import('./features/teams/TeamsPage.vue'),
    },
    {
      path: 'low-results',
      name: 'center.lowResults',
      component: () => import('./features/low-results/LowResultsPage.vue'),
    },
    {
      path: 'agreements',
      name: 'center.agreements',
      component: () => import('./features/agreements/AgreementsPage.vue'),
    },
    {
      path: 'agreements/new',
      name: 'center.newAgreement',
      component: () => import('./features/agreements/NewAgreementPage.vue'),
    },
    {
      path: 'agreements/obligations',
      name: 'center.obligations',
      component: () => import('./features/agreements/ObligationsPage.vue'),
    },
    {
      path: 'agreements/:id',
      name: 'center.agreement',
      component: () => import('./features/agreements/AgreementPage.vue'),
      props: true,
    },
    {
      path: 'agreements/:id/edit',
      name: 'center.editAgreement',
      component: () => import('./features/agreements/EditAgreementPage.vue'),
      props: true,
    },
    {
      path: 'agreements/:id/print',
      name: 'center.printAgreement',
      component: () => import('./features/agreements/AgreementPrintPage.vue'),
      props: true,
    },
    {
      path: 'import',
      name: 'center.imports',
      component: () => import('./features/imports/ImportsPage.vue'),
    },
    {
      path: 'import/:id',
      name: 'center.import',
      component: () => import('./features/imports/ImportPage.vue'),
      props: true,
    },
  ],
});
