import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import {
  Organization,
  OrganizationHistory,
  OrganizationLink,
  OrganizationLinkHistory,
} from './organization.entity.ts';
import {
  OrganizationLinkResolver,
  OrganizationResolver,
  SubjectTypeResolver,
} from './organization.resolver.ts';
import { SubjectType } from './subject-type.entity.ts';

export { organizationHistory } from './organization.history.ts';
export { loadSubjectTypes } from './load-subject-types.ts';
export { EMPTY_CARD, Organization, OrganizationLink } from './organization.entity.ts';
export { checkSubordination, HIERARCHIES, type Hierarchy } from './hierarchy.rules.ts';
export { ClauseStub, OrganizationType } from './organization.graphql.ts';
export { organizationById, subjectTypeOf } from './organization-lists.ts';
export { SubjectType } from './subject-type.entity.ts';
export { stateOrganizations } from './state-organization.ts';

/** Organizations of every kind with their place in two hierarchies. */
export const organization: Module = {
  entities: [
    SubjectType,
    Organization,
    OrganizationHistory,
    OrganizationLink,
    OrganizationLinkHistory,
  ],
  resolvers: [OrganizationResolver, OrganizationLinkResolver, SubjectTypeResolver],
  references: { Organization: referenceTo(Organization) },
};
