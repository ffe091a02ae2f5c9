import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { FederalRegistration } from './federal-registration.entity.ts';
import { OrganizationResolver } from './organization.resolver.ts';
import { ProgramCompetency } from './program-competency.entity.ts';
import { Program } from './program.entity.ts';
import { ProgramResolver } from './program.resolver.ts';

/** What institutions offer. */
export const programs: Module = {
  entities: [Program, ProgramCompetency, FederalRegistration],
  resolvers: [ProgramResolver, OrganizationResolver],
  references: { Program: referenceTo(Program) },
};
