import { expect, test } from 'vitest';
import { checkLeavingTeam, differenceOf, type Leader, type Member } from './team.rules.ts';

const head: Leader = { personId: 'h', role: 'HEAD' };
const deputy: Leader = { personId: 'd', role: 'DEPUTY' };
const member = (personId: string, role: string): Member => ({
  id: `m-${personId}`,
  personId,
  role,
});

/** @requirement R032 */
test.each<[string, Leader[], Member[], Record<'join' | 'leave', string[]>]>([
  ['a new team', [deputy, head], [], { join: ['h', 'd'], leave: [] }],
  ['nothing to change', [head], [member('h', 'HEAD')], { join: [], leave: [] }],
  [
    'a deputy who left',
    [head],
    [member('h', 'HEAD'), member('d', 'DEPUTY')],
    { join: [], leave: ['d'] },
  ],
  [
    'one added by decision stays',
    [head],
    [member('h', 'HEAD'), member('x', 'OTHER')],
    { join: [], leave: [] },
  ],
  [
    'two offices of one person',
    [{ ...head, role: 'UNIT_HEAD' }, head],
    [],
    { join: ['h'], leave: [] },
  ],
])('%s', (_, leaders, members, { join, leave }) => {
  const difference = differenceOf(leaders, members);
  expect(difference.join.map(({ personId }) => personId)).toEqual(join);
  expect(difference.leave.map(({ personId }) => personId)).toEqual(leave);
});

test('of two offices the higher one counts', () => {
  const [first] = differenceOf([{ ...head, role: 'UNIT_HEAD' }, head], []).join;
  expect(first?.role).toBe('HEAD');
});

test.each([
  [null, '2026-01-02', null],
  [null, '2026-01-01', 'DATES_REVERSED'],
  ['2026-03-01', '2026-03-01', 'ALREADY_LEFT'],
])('leaving %s on %s', (to, on, code) => {
  expect(checkLeavingTeam({ from: '2026-01-01', to }, on)?.code ?? null).toBe(code);
});
