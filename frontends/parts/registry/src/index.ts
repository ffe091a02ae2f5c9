export { default as PersonLine } from './PersonLine.vue';
export type { PersonLineFragment } from './gql/graphql';
