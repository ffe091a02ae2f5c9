import type { Module } from '@metodgraf/subgraph-kit';
import { SubjectFunction } from './subject-function.entity.ts';
import {
  OrganizationFunctionResolver,
  SubjectFunctionResolver,
} from './subject-function.resolver.ts';

export { loadSubjectFunctions } from './load-subject-functions.ts';

/** What acts assign to each kind of party. */
export const subjectFunction: Module = {
  entities: [SubjectFunction],
  resolvers: [OrganizationFunctionResolver, SubjectFunctionResolver],
};
