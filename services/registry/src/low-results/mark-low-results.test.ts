import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenter, actingAs, anOrganization, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import type { Organization } from '../organization/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let school: Organization;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  school = await anOrganization(subgraph);
});
afterAll(() => subgraph.stop());

const SELECT = '... on LowResultsPeriod { id from to version organization { lowResults } }';
const run = (name: string, input: object, actor = aCenter()) =>
  change(subgraph, actor, { name, input, select: SELECT });
const listed = { from: '2025-09-01', basis: 'Письмо Минпросвещения № 12' };

/** @requirement R033 */
test('a school is listed for a time, once, and taken off', async () => {
  const marked = await run('markLowResults', { organizationId: school.id, ...listed });
  expect(marked).toMatchObject({
    from: '2025-09-01',
    to: null,
    organization: { lowResults: true },
  });
  const again = await run('markLowResults', { organizationId: school.id, ...listed });
  expect(again).toMatchObject({ code: 'ALREADY_MARKED' });
  const { id, version } = marked;
  const ended = await run('endLowResults', { id, version, on: TODAY });
  expect(ended).toMatchObject({ to: TODAY, organization: { lowResults: false } });
  const list = 'query ($on: LocalDate) { lowResultsPeriods(first: 9, on: $on) { totalCount } }';
  const asCenter = subgraph.as(aCenter());
  expect(await asCenter.execute(list, { on: '2026-01-01' })).toEqual({
    lowResultsPeriods: { totalCount: 1 },
  });
  expect(await asCenter.execute(list, { on: TODAY })).toEqual({
    lowResultsPeriods: { totalCount: 0 },
  });
});

test('only schools are listed, only forward, only by the center', async () => {
  const other = await anOrganization(subgraph, { typeCode: 'UNIVERSITY' });
  const no = await run('markLowResults', { organizationId: other.id, ...listed });
  expect(no).toMatchObject({ code: 'NOT_A_SCHOOL' });
  const input = { organizationId: school.id, ...listed, to: '2025-09-01' };
  expect(await run('markLowResults', input)).toMatchObject({ code: 'DATES_REVERSED' });
  const ministry = actingAs('MINISTRY', randomUUID(), 'region:kuzbass');
  await expect(run('markLowResults', input, ministry)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
