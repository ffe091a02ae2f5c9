export { type ActivityDays, formatPeriod, hasBegun, isOver, today } from './activity-days';
export { default as ActivityFacts } from './ActivityFacts.vue';
export type { ActivityFactsFragment } from './gql/graphql';
