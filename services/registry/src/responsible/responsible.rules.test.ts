import { expect, test } from 'vitest';
import { checkAppointing } from './responsible.rules.ts';

const given = {
  kind: 'ROUTE_COORDINATOR',
  territoryId: 'osinniki-go',
  actOn: '2025-09-01',
  from: '2025-09-01',
  to: null,
};

test.each([
  ['from the day of the act', given, undefined],
  ['for one day', { ...given, to: '2025-09-02' }, undefined],
  ['for the region', { ...given, kind: 'PASSPORT_CONTROLLER', territoryId: null }, undefined],
  ['a coordinator of nothing', { ...given, territoryId: null }, 'TERRITORY_MISSING'],
  [
    'a controller of one municipality',
    { ...given, kind: 'PASSPORT_CONTROLLER' },
    'TERRITORY_MISSING',
  ],
  ['on reversed days', { ...given, to: '2025-09-01' }, 'DATES_REVERSED'],
  ['before the act', { ...given, actOn: '2025-09-02' }, 'ACT_LATER'],
])('%s', (_, appointing, code) => {
  expect(checkAppointing(appointing)?.code).toBe(code);
});
