import { type Role, ROLES, type Viewer } from '@metodgraf/subgraph-kit';
import { describe, expect, test } from 'vitest';
import { routeAgree, routeApprove, routeEdit, routeGenerate, routeReturn } from './route.policy.ts';

const OVER = ['own:p', 'assigned:m', 'org:s', 'mun:t', 'region:kuzbass'];
const viewer = (role: Role, ...scopes: string[]): Viewer => ({
  person: 'm',
  role,
  scopes,
  duties: [],
  organization: 's',
  session: 'x',
});
const everyScope = ['assigned:m', 'org:s', 'mun:t', 'region:kuzbass'];
const allowed = (policy: typeof routeEdit): Role[] =>
  ROLES.filter((role) => policy.allows(viewer(role, ...everyScope), OVER));

describe('even with every scope over the person', () => {
  test.each([
    [routeGenerate, ['METHODOLOGIST']],
    [routeEdit, ['METHODOLOGIST']],
    [routeAgree, ['METHODOLOGIST']],
    [routeApprove, ['SCHOOL']],
    [routeReturn, ['METHODOLOGIST', 'SCHOOL']],
  ])('%#: only the right roles', (policy, roles) => {
    expect(allowed(policy)).toEqual(roles);
  });
});

test.each([
  [routeAgree, viewer('METHODOLOGIST', 'assigned:other'), false],
  [routeAgree, viewer('METHODOLOGIST', 'org:s'), false],
  [routeAgree, viewer('METHODOLOGIST', 'region:kuzbass', 'assigned:m'), true],
  [routeApprove, viewer('SCHOOL', 'org:other'), false],
  [routeApprove, viewer('SCHOOL', 'region:kuzbass'), false],
  [routeApprove, viewer('SCHOOL', 'org:other', 'org:s'), true],
  [routeReturn, viewer('SCHOOL', 'assigned:m'), false],
])(
  '%#: the scope must be of the right kind and stand over this person',
  (policy, who, expected) => {
    expect(policy.allows(who, OVER)).toBe(expected);
  },
);
