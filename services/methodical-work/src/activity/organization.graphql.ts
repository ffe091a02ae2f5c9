import { stubOf } from '@metodgraf/subgraph-kit';

export const OrganizationStub = stubOf('Organization', 'Организация');
