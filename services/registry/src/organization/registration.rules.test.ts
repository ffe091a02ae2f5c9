import { expect, test } from 'vitest';
import { checkRegistration, innFits, ogrnFits } from './registration.rules.ts';

// Published numbers: ПАО Сбербанк, Банк России, ПАО «Газпром».
test.each([
  ['1027700132195', true],
  ['1037700013020', true],
  ['1027700070518', true],
  ['1027700132196', false],
  ['102770013219', false],
  ['10277001321955', false],
  ['102770013219x', false],
])('ОГРН %s fits: %s', (ogrn, fits) => {
  expect(ogrnFits(ogrn)).toBe(fits);
});

test.each([
  ['7707083893', true],
  ['7702235133', true],
  ['7736050003', true],
  ['7707083894', false],
  ['770708389', false],
])('ИНН %s fits: %s', (inn, fits) => {
  expect(innFits(inn)).toBe(fits);
});

const given = { typeCode: 'SCHOOL', ogrn: null, inn: null, hostKind: null };
test.each([
  ['nothing known', given, undefined],
  ['a wrong ОГРН', { ...given, ogrn: '1027700132196' }, 'OGRN_WRONG'],
  ['a wrong ИНН', { ...given, inn: '7707083894' }, 'INN_WRONG'],
  ['the base of a school', { ...given, hostKind: 'LEGAL_ENTITY' }, 'HOST_KIND_OF_CENTER_ONLY'],
  ['the base of a center', { ...given, typeCode: 'CENTER', hostKind: 'LEGAL_ENTITY' }, undefined],
])('%s', (_, registration, code) => {
  expect(checkRegistration(registration)?.code).toBe(code);
});
