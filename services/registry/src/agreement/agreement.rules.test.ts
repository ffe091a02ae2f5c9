import { expect, test } from 'vitest';
import { checkParties, checkSigning, missingRoles, type ProposedParty } from './agreement.rules.ts';

const rule = (role: string, types: string[] | null, most = 1) => ({
  role,
  title: role,
  word: role,
  types,
  least: 1,
  most,
});
const tripartite = {
  kind: 'TRIPARTITE' as const,
  roles: [
    rule('AUTHORITY', ['MUNICIPAL_AUTHORITY']),
    rule('EXECUTIVE', ['MINISTRY']),
    rule('BASE', ['REGIONAL_INSTITUTE']),
  ],
};
const college = {
  kind: 'COLLEGE' as const,
  roles: [rule('COLLEGE', ['COLLEGE']), rule('MUNICIPALITY', ['MUNICIPAL_AUTHORITY'], 2)],
};
const party = (role: string, typeCode: string, over: Partial<ProposedParty> = {}) => ({
  role,
  typeCode,
  organizationId: over.name ?? role,
  name: role,
  stands: true,
  isBaseOfCenter: true,
  isHeldByCollege: true,
  ...over,
});
const town = party('AUTHORITY', 'MUNICIPAL_AUTHORITY');
const ministry = party('EXECUTIVE', 'MINISTRY');
const institute = party('BASE', 'REGIONAL_INSTITUTE');
const pair = [party('COLLEGE', 'COLLEGE'), party('MUNICIPALITY', 'MUNICIPAL_AUTHORITY')];

/** @requirement R185 */
test.each([
  ['the three of the act', tripartite, [town, ministry, institute], undefined],
  ['two of them, while it is a draft', tripartite, [town, ministry], undefined],
  [
    'four',
    tripartite,
    [town, ministry, institute, { ...town, organizationId: 'x' }],
    'NOT_TRIPARTITE',
  ],
  ['two municipalities', tripartite, [town, { ...town, organizationId: 'x' }], 'TOO_MANY_IN_ROLE'],
  ['a school as the ministry', tripartite, [party('EXECUTIVE', 'SCHOOL')], 'WRONG_ROLE'],
  ['a role of another agreement', tripartite, [party('COLLEGE', 'COLLEGE')], 'ROLE_UNKNOWN'],
  ['one that has ended', tripartite, [{ ...town, stands: false }], 'PARTY_CLOSED'],
  [
    'no base of the center',
    tripartite,
    [{ ...institute, isBaseOfCenter: false }],
    'NOT_BASE_OF_CENTER',
  ],
  ['a college with its municipality', college, pair, undefined],
  ['two of its municipalities', college, [...pair, { ...pair[1], organizationId: 'x' }], undefined],
  [
    'a municipality of another',
    college,
    pair.map((each) => ({ ...each, isHeldByCollege: false })),
    'TERRITORY_NOT_HELD',
  ],
  ['one twice', college, [...pair, { ...pair[1] }], 'PARTY_TWICE'],
])('parties: %s', (_, template, parties, code) => {
  expect(checkParties(template, parties as ProposedParty[])?.code).toBe(code);
});

test('what is missing is told by the titles of roles', () => {
  expect(missingRoles(tripartite, [town])).toEqual(['EXECUTIVE', 'BASE']);
  expect(missingRoles(tripartite, [town, ministry, institute])).toEqual([]);
});

const signing = {
  signedOn: '2026-11-20',
  day: '2026-11-21',
  missing: [],
  parties: [{ name: 'Осинники', signerName: 'Иванова А. П.' }],
};

test.each([
  ['whole', signing, undefined],
  ['of today', { ...signing, signedOn: '2026-11-21' }, undefined],
  ['of tomorrow', { ...signing, signedOn: '2026-11-22' }, 'SIGNED_IN_FUTURE'],
  ['without a party', { ...signing, missing: ['BASE'] }, 'PARTIES_MISSING'],
  [
    'without a signer',
    { ...signing, parties: [{ name: 'Осинники', signerName: null }] },
    'SIGNER_MISSING',
  ],
])('a signature: %s', (_, given, code) => {
  expect(checkSigning(given)?.code).toBe(code);
});
