export { default as CompetencyResults } from './CompetencyResults.vue';
export { default as DeficitList } from './DeficitList.vue';
export type { CompetencyResultsFragment, DeficitLineFragment } from './gql/graphql';
