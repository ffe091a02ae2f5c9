import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { Enrolment } from './enrolment.entity.ts';
import { EnrolmentResolver } from './enrolment.resolver.ts';
import { PersonResolver } from './person.resolver.ts';

/** Who studies what, since when and with what outcome. */
export const enrolments: Module = {
  entities: [Enrolment],
  resolvers: [EnrolmentResolver, PersonResolver],
  references: { Enrolment: referenceTo(Enrolment) },
};
