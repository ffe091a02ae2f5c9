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

const ENDED = { ...merged, successorId: null };
test.each([
  [
    'two become a new one',
    { predecessors: [town, district], into: null, from: '2025-01-01' },
    undefined,
  ],
  ['one joins another', { predecessors: [district], into: town, from: '2025-01-01' }, undefined],
  ['one is renamed', { predecessors: [district], into: null, from: '2019-01-02' }, undefined],
  ['nobody', { predecessors: [], into: town, from: '2025-01-01' }, 'NOTHING_TO_MERGE'],
  [
    'on the first day',
    { predecessors: [district], into: town, from: '2019-01-01' },
    'DATES_REVERSED',
  ],
  [
    'one that is merged',
    { predecessors: [merged], into: district, from: '2025-01-01' },
    'ALREADY_MERGED',
  ],
  [
    'into itself',
    { predecessors: [town, district], into: town, from: '2025-01-01' },
    'INTO_ITSELF',
  ],
  [
    'into one that has ended',
    { predecessors: [district], into: ENDED, from: '2025-01-01' },
    'SUCCESSOR_ENDED',
  ],
])('%s', (_, merger, code) => {
  expect(checkMerger(ALL, merger)?.code).toBe(code);
});
