export { default as ProgramLine } from './ProgramLine.vue';
export type { ProgramLineFragment } from './gql/graphql';
