export { PersonType } from './person.graphql.ts';
