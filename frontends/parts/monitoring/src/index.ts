export { default as ClauseBasis } from './ClauseBasis.vue';
export type { ClauseBasisFragment } from './gql/graphql';
