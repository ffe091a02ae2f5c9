import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Person, PersonDetails, PersonDetailsHistory, PersonHistory } from './person.entity.ts';
import { PersonResolver } from './person.resolver.ts';

export { conditionsOf, peoplePage, personById, sqlWhere, worksIn } from './people.ts';
export { personDetailsHistory, personHistory } from './person.history.ts';
export { Person, PersonDetails } from './person.entity.ts';
export { PersonConnection, PersonType } from './person.graphql.ts';

/** People: the card, and apart from it what is private. */
export const person: Module = {
  entities: [Person, PersonHistory, PersonDetails, PersonDetailsHistory],
  resolvers: [PersonResolver],
  references: { Person: referenceTo(Person) },
};
