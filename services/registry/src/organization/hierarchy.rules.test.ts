import { expect, test } from 'vitest';
import { checkSubordination } from './hierarchy.rules.ts';

const under = (organizationId: string, parentId: string) => ({ organizationId, parentId });
const LINKS = [under('school', 'service'), under('service', 'center'), under('center', 'ministry')];

test.each([
  ['a new organization under any', under('new', 'school'), false],
  ['an organization under itself', under('school', 'school'), true],
  ['the parent under the child', under('service', 'school'), true],
  ['the top under the bottom', under('ministry', 'school'), true],
  ['a second way up without a circle', under('school', 'ministry'), false],
])('%s', (_, link, isCircle) => {
  expect(checkSubordination(LINKS, link)?.code === 'HIERARCHY_CYCLE').toBe(isCircle);
});

test('a circle that is there already does not hang the check', () => {
  expect(checkSubordination([under('a', 'b'), under('b', 'a')], under('new', 'a'))).toBeNull();
});
