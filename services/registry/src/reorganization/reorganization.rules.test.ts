import { expect, test } from 'vitest';
import { checkEnding } from './reorganization.rules.ts';

const ending = {
  on: '2025-01-01',
  since: '2020-01-01',
  closedOn: null,
  children: 0,
  people: 0,
  agreements: 0,
};
const successor = { since: '2020-01-01', closedOn: null, mayHold: true, isItself: false };

test.each([
  ['an empty one without a successor', ending, null, undefined],
  ['one with people and a successor', { ...ending, people: 3 }, successor, undefined],
  ['one that begins on that day', ending, { ...successor, since: '2025-01-01' }, undefined],
  ['one that has ended', { ...ending, closedOn: '2024-01-01' }, null, 'ALREADY_CLOSED'],
  ['on its first day', { ...ending, on: '2020-01-01' }, null, 'DATES_REVERSED'],
  ['one with people', { ...ending, people: 3 }, null, 'HAS_PEOPLE'],
  ['one with organizations under it', { ...ending, children: 1 }, null, 'HAS_CHILDREN'],
  ['one that is a party of agreements', { ...ending, agreements: 2 }, null, 'HAS_AGREEMENTS'],
  ['in favour of itself', ending, { ...successor, isItself: true }, 'SUCCESSOR_ITSELF'],
  ['in favour of a later one', ending, { ...successor, since: '2025-01-02' }, 'SUCCESSOR_CLOSED'],
  [
    'in favour of a closed one',
    ending,
    { ...successor, closedOn: '2025-01-01' },
    'SUCCESSOR_CLOSED',
  ],
  ['in favour of another kind', ending, { ...successor, mayHold: false }, 'SUCCESSOR_KIND'],
])('%s', (_, given, taking, code) => {
  expect(checkEnding(given, taking)?.code).toBe(code);
});
