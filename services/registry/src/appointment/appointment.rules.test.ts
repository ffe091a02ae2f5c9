import { expect, test } from 'vitest';
import {
  checkEnding,
  checkOffice,
  type IntendedOffice,
  type OfficeKind,
} from './appointment.rules.ts';

const DAY = '2026-09-01';
const post = { organization: 'there', from: '2020-09-01', to: null };
const paper = { on: '2026-03-01', document: '№ 1' };

const office = (kind: OfficeKind, over: Partial<IntendedOffice> = {}): IntendedOffice => ({
  kind,
  person: { kind: 'EDUCATOR', posts: [post] },
  organization: null,
  engagement: null,
  functions: [],
  remit: null,
  diagnosed: null,
  trained: null,
  contract: null,
  from: DAY,
  to: null,
  ...over,
});
const at = (type: string, id = 'there', hosts: string[] = []) => ({
  organization: { id, type, hosts },
});
const working = (...posts: IntendedOffice['person']['posts'][number][]) => ({
  person: { kind: 'EDUCATOR', posts },
});

/** @requirement R188 */
const methodologist = (over: Partial<IntendedOffice> = {}) =>
  office('METHODOLOGIST', { ...at('CENTER'), engagement: 'CONTRACT', ...over });
/** @requirement R187 */
const member = (over: Partial<IntendedOffice> = {}) =>
  office('ACTIVE', {
    functions: ['TUTOR'],
    diagnosed: { ...paper, validUntil: null },
    trained: paper,
    ...over,
  });

test.each([
  ['a methodologist by contract', methodologist(), undefined],
  ['one on the staff', methodologist({ engagement: 'STAFF' }), undefined],
  ['one of another staff', methodologist({ engagement: 'STAFF', ...working() }), 'NOT_ON_STAFF'],
  ['one who comes no way', methodologist({ engagement: null }), 'ENGAGEMENT_MISSING'],
  ['one of a school', methodologist(at('SCHOOL')), 'ORGANIZATION_UNSUITABLE'],
  ['a clerk', methodologist({ person: { kind: 'OTHER', posts: [post] } }), 'NOT_AN_EDUCATOR'],
  ['one with reversed days', methodologist({ to: DAY }), 'DATES_REVERSED'],
  ['one who is a tutor', methodologist({ functions: ['TUTOR'] }), 'FUNCTION_FOREIGN'],

  ['a member of the active', member(), undefined],
  ['one who passed no diagnostic', member({ diagnosed: null }), 'NOT_DIAGNOSED'],
  ['one not trained', member({ trained: null }), 'NOT_TRAINED'],
  [
    'one whose result is too old',
    member({ diagnosed: { ...paper, validUntil: '2026-08-31' } }),
    'DIAGNOSIS_EXPIRED',
  ],
  [
    'one whose result holds that day',
    member({ diagnosed: { ...paper, validUntil: DAY } }),
    undefined,
  ],
  ['one trained on that day', member({ trained: { ...paper, on: DAY } }), undefined],
  ['one trained later', member({ trained: { ...paper, on: '2026-09-02' } }), 'EVIDENCE_LATER'],
  ['one of no function', member({ functions: [] }), 'FUNCTIONS_MISSING'],
  ['one who works nowhere', member(working({ ...post, to: DAY })), 'NOT_WORKING'],
  ['one of a school', member(at('SCHOOL')), 'ORGANIZATION_UNSUITABLE'],

  [
    'a methodologist of a municipality',
    office('MUNICIPAL_METHODOLOGIST', at('MUNICIPAL_SERVICE')),
    undefined,
  ],
  ['one of no organization', office('MUNICIPAL_METHODOLOGIST'), 'ORGANIZATION_UNSUITABLE'],
  [
    'one who works elsewhere',
    office('MUNICIPAL_METHODOLOGIST', at('MUNICIPAL_SERVICE', 'here')),
    'NOT_ON_STAFF',
  ],

  [
    'a methodologist of an ММЦ on the staff of its college',
    office('MMC_METHODOLOGIST', { ...at('MMC', 'mmc', ['there']), contract: paper }),
    undefined,
  ],
  ['one without a contract', office('MMC_METHODOLOGIST', at('MMC')), 'CONTRACT_MISSING'],
  [
    'one of another college',
    office('MMC_METHODOLOGIST', { ...at('MMC', 'mmc', ['here']), contract: paper }),
    'NOT_ON_STAFF',
  ],

  ['an expert', office('EXPERT', { remit: 'Программы ДПО' }), undefined],
  ['one of nothing', office('EXPERT', { remit: ' ' }), 'REMIT_MISSING'],

  ['a mentor of the own school', office('MENTOR', at('SCHOOL')), undefined],
  ['one of another school', office('MENTOR', at('SCHOOL', 'here')), 'NOT_ON_STAFF'],
])('%s', (_, intended, code) => {
  expect(checkOffice(intended)?.code).toBe(code);
});

test.each([
  ['the day after the first', { to: null, assigned: 0 }, '2026-09-02', undefined],
  ['earlier than it was to', { to: '2027-01-01', assigned: 0 }, '2026-10-01', undefined],
  ['on its first day', { to: null, assigned: 0 }, DAY, 'DATES_REVERSED'],
  ['when it is over', { to: '2026-10-01', assigned: 0 }, '2026-10-01', 'ALREADY_ENDED'],
  ['with educators left', { to: null, assigned: 1 }, '2026-10-01', 'EDUCATORS_ASSIGNED'],
])('ends %s', (_, { to, assigned }, on, code) => {
  expect(checkEnding({ from: DAY, to, assigned }, on)?.code).toBe(code);
});
