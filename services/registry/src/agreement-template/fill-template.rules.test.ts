import { expect, test } from 'vitest';
import { dateInWords, fillText, repetition, unknownPlaces } from './fill-template.rules.ts';

const roles = [
  { role: 'AUTHORITY', word: 'ОМСУ' },
  { role: 'BASE', word: 'Институт' },
];
const filling = {
  roles,
  parties: [
    {
      role: 'AUTHORITY',
      name: 'Управление образования',
      signerName: 'Иванова А. П.',
      signerPost: 'начальник',
      signerBasis: 'Положение',
    },
  ],
  obligations: [
    {
      party: 'Управление образования',
      text: 'Назначить координатора.',
      dueOn: '2026-03-01',
      everyMonths: 12,
    },
  ],
  number: '7',
  signedOn: null,
  from: '2026-01-01',
  to: '2027-01-01',
};

/** @requirement R151 */
test('places are filled from the parties; what is unknown leaves room to write', () => {
  expect(fillText('№ {номер} от {дата}: {ОМСУ}, {ОМСУ: представитель}', filling)).toBe(
    '№ 7 от ____________: Управление образования, начальник Иванова А. П.',
  );
  expect(fillText('{Институт} ({ Институт: основание })', filling)).toBe(
    '____________ (____________)',
  );
  expect(fillText('Действует {срок}.', filling)).toBe(
    'Действует с 1 января 2026 г. по 31 декабря 2026 г.',
  );
  expect(fillText('{срок}', { ...filling, to: null })).toBe(
    'с 1 января 2026 г. без ограничения срока',
  );
  expect(fillText('{обязательства}', filling)).toBe(
    'Управление образования обязуется:\n1) Назначить координатора (срок — 1 марта 2026 г., затем ежегодно).',
  );
});

test('a place that nothing fills is told', () => {
  expect(unknownPlaces('{ОМСУ} {Колледж} {номер} {Институт: адрес}', roles)).toEqual([
    'Колледж',
    'Институт: адрес',
  ]);
});

test('days and repetitions are said as documents say them', () => {
  expect(dateInWords('2026-11-05')).toBe('5 ноября 2026 г.');
  expect([3, 12, 24].map(repetition)).toEqual(['ежеквартально', 'ежегодно', 'каждые 24 мес.']);
});
