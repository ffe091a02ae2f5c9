import messagesOfRegistry from '@metodgraf/part-registry/messages';
import { defineRemote } from '@metodgraf/remote-kit';
import { descriptor } from './descriptor';
import { MinistryAttentionDocument } from './gql/graphql';
import ru from './messages/ru.json';

export default defineRemote({
  ...descriptor,
  messages: [ru, messagesOfRegistry],
  attention: {
    document: MinistryAttentionDocument,
    links: { INDICATORS_BEHIND: '', TARGETS_OVERDUE: '', ROADMAP_OVERDUE: 'roadmaps' },
  },
  routes: [
    {
      path: '',
      name: 'ministry.indicators',
      component: () => import('./features/indicators/IndicatorsPage.vue'),
    },
    {
      path: 'indicators/:code',
      name: 'ministry.indicator',
      component: () => import('./features/indicators/IndicatorPage.vue'),
      props: true,
    },
    {
      path: 'roadmaps',
      name: 'ministry.roadmaps',
      component: () => import('./features/roadmaps/RoadmapsPage.vue'),
    },
    {
      path: 'snapshots',
      name: 'ministry.snapshots',
      component: () => import('./features/snapshots/SnapshotsPage.vue'),
    },
    {
      path: 'snapshots/:id',
      name: 'ministry.snapshot',
      component: () => import('./features/snapshots/SnapshotPage.vue'),
      props: true,
    },
  ],
});
