export { default as PersonLine } from './PersonLine.vue';
export { usePersonColumns } from './use-person-columns';
export type { PersonLineFragment } from './gql/graphql';
