import { expect, test } from 'vitest';
import { checkMerger } from './merger.rules.ts';

const standing = (id: string) => ({
  id,
  validFrom: '2019-01-01',
  validTo: null,
  successorId: null,
});
const merged = { ...standing('gone'), validTo: '2024-01-01', successorId: 'town' };
const [town, district] = [standing('town'), standing('district')];
const ALL = [town, district, merged];

test.each([
  ['two become a new one', [town, district], null, '2025-01-01', undefined],
  ['one joins another', [district], town, '2025-01-01', undefined],
  ['one is renamed', [district], null, '2019-01-02', undefined],
  ['nobody', [], town, '2025-01-01', 'NOTHING_TO_MERGE'],
  ['on the first day', [district], town, '2019-01-01', 'DATES_REVERSED'],
  ['one that is merged', [merged], district, '2025-01-01', 'ALREADY_MERGED'],
  ['into itself', [town, district], town, '2025-01-01', 'INTO_ITSELF'],
  [
    'into one that has ended',
    [district],
    { ...merged, successorId: null },
    '2025-01-01',
    'SUCCESSOR_ENDED',
  ],
])('%s', (_, predecessors, into, from, code) => {
  expect(checkMerger(ALL, { predecessors, into, from })?.code).toBe(code);
});
