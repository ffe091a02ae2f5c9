export { default as RouteSteps } from './RouteSteps.vue';
export { default as RouteSummary } from './RouteSummary.vue';
export type { RouteStepLineFragment, RouteSummaryFragment } from './gql/graphql';
