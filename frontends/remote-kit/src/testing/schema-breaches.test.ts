import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Remote } from '../remote/remote';
import { attentionBreaches, problemBreaches } from './schema-breaches';

const schemaWith = (codes: string) =>
  buildSchema(`
    type AttentionItem { code: String! count: Int! }
    type Query {
      "Что ждёт. Дела по ролям: ${codes}"
      routesAttention: [AttentionItem!]
    }
    type Route { id: ID! }
    enum ApproveRouteProblemCode { NOT_AGREED CLOSED }
    type ApproveRouteProblem { code: ApproveRouteProblemCode! }
    union ApproveRouteResult = Route | ApproveRouteProblem
    type Mutation { approveRoute: ApproveRouteResult! }
  `);

const school: Remote = {
  contract: 1,
  name: 'school',
  title: 'menu.remote',
  basePath: '/school',
  roles: ['SCHOOL'],
  menu: [],
  messages: [
    { attention: { TO_APPROVE: '{n} маршрут' }, problems: { NOT_AGREED: 'Сначала согласуйте' } },
  ],
  attention: { document: parse('{ routesAttention { code } }'), links: { TO_APPROVE: '' } },
  routes: [],
};
const { attention: _, ...silent } = school;

test('codes that the remote says and leads from are no breach, nor are those of other roles', () => {
  const schema = schemaWith('SCHOOL — TO_APPROVE; EDUCATOR — ROUTE_READY');
  expect(attentionBreaches(school, { schema })).toEqual([]);
});

test('a new code without a sentence and a link is named', () => {
  const schema = schemaWith('SCHOOL — TO_APPROVE, RETURNED');
  expect(attentionBreaches(school, { schema })).toEqual([
    'no message "attention.RETURNED"',
    'no link for RETURNED',
  ]);
  expect(attentionBreaches(school, { schema, elsewhere: ['RETURNED'] })).toEqual([]);
});

test('a remote that does not ask is named, and a field that keeps its codes to itself', () => {
  expect(attentionBreaches(silent, { schema: schemaWith('SCHOOL — TO_APPROVE') })).toEqual([
    'routesAttention is not asked for TO_APPROVE',
    'no link for TO_APPROVE',
  ]);
  expect(attentionBreaches(school, { schema: schemaWith('разные') })).toEqual([
    'routesAttention does not say its codes',
  ]);
});

test('a refusal without a sentence is named, of the mutations that the remote sends', () => {
  const schema = schemaWith('SCHOOL — TO_APPROVE');
  const sent = { hash: 'mutation Approve { approveRoute { ... on Route { id } } }' };
  expect(problemBreaches(school, sent, schema)).toEqual([
    'no message for ApproveRouteProblem.CLOSED',
  ]);
  expect(problemBreaches(school, {}, schema)).toEqual([]);
});
