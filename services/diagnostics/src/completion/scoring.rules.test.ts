import { expect, test } from 'vitest';
import { scoreOf } from './scoring.rules.ts';

const single = { kind: 'SINGLE', key: ['a'] } as const;
const multiple = { kind: 'MULTIPLE', key: ['a', 'b', 'c'] } as const;

test.each([
  ['the right option of one', single, ['a'], 1],
  ['a wrong option of one', single, ['b'], 0],
  ['the right and a wrong option of one', single, ['a', 'b'], 0],
  ['no option of one', single, [], 0],
  ['all right options', multiple, ['a', 'b', 'c'], 1],
  ['two right options of three', multiple, ['a', 'b'], 2 / 3],
  ['two right and one wrong', multiple, ['a', 'b', 'x'], 1 / 3],
  ['one right and one wrong', multiple, ['a', 'x'], 0],
  ['more wrong than right', multiple, ['a', 'x', 'y'], 0],
  ['everything there is', multiple, ['a', 'b', 'c', 'x', 'y'], 1 / 3],
  ['no option of several', multiple, [], 0],
])('%s', (_, item, chosen, score) => {
  expect(scoreOf(item, chosen)).toBeCloseTo(score, 12);
});
