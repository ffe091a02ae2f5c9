import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Span } from '../../testing/span.ts';
import type { Cell } from './measure.rules.ts';
import { groupsOfLoad, groupsOfShare, SMALLEST_GROUP, withheldCells } from './suppression.rules.ts';

/** People of one kind in one organization of one municipality: what no published number may single out. */
interface Atom {
  territory: string;
  organization: string;
  kind: string;
  achieved: number;
  missed: number;
}

const aCell = (cell: Partial<Cell>): Cell => ({
  dimension: 'REGION',
  key: '',
  label: '',
  parent: null,
  numerator: 0,
  denominator: 0,
  outside: 0,
  loads: [],
  ...cell,
});

const BY = {
  REGION: () => '',
  TERRITORY: ({ territory }: Atom) => territory,
  ORGANIZATION: ({ organization }: Atom) => organization,
  KIND: ({ kind }: Atom) => kind,
} as const;
const DIMENSIONS = Object.keys(BY) as (keyof typeof BY)[];

function cellsOf(atoms: readonly Atom[]): { cell: Cell; members: number[] }[] {
  return DIMENSIONS.flatMap((dimension) =>
    [...new Set(atoms.map(BY[dimension]))].map((key) => {
      const inside = atoms.filter((atom) => BY[dimension](atom) === key);
      const numerator = sum(inside, 'achieved');
      return {
        cell: aCell({
          dimension,
          key,
          parent: inside[0]?.territory ?? null,
          numerator,
          denominator: numerator + sum(inside, 'missed'),
        }),
        members: atoms.map((atom) => (inside.includes(atom) ? 1 : 0)),
      };
    }),
  );
}

const sum = (atoms: readonly Atom[], group: 'achieved' | 'missed'): number =>
  atoms.reduce((total, atom) => total + atom[group], 0);

const isSmall = (people: number): boolean => people > 0 && people < SMALLEST_GROUP;

const people = fc.oneof(fc.nat(6), fc.nat(60));
/** Up to four organizations, each with both kinds of work: an outsider does not know which of them a place lacks. */
const atoms = fc
  .array(
    fc.record({
      territory: fc.nat(2),
      educators: fc.tuple(people, people),
      leaders: fc.tuple(people, people),
    }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((organizations) =>
    organizations.flatMap(({ territory, educators, leaders }, index) => {
      const place = { territory: `t${territory}`, organization: `o${index}` };
      return [
        { ...place, kind: 'EDUCATOR', achieved: educators[0], missed: educators[1] },
        { ...place, kind: 'LEADER', achieved: leaders[0], missed: leaders[1] },
      ] satisfies Atom[];
    }),
  );

test('no filters, however overlapped, subtracted or added, single out fewer than five people', () => {
  fc.assert(
    fc.property(atoms, (region) => {
      const cells = cellsOf(region);
      const withheld = withheldCells(
        cells.map(({ cell }) => cell),
        groupsOfShare,
      );
      const span = new Span(
        cells.filter(({ cell }) => !withheld.has(cell)).map(({ members }) => members),
      );
      for (const members of subsetsOf(region.length)) {
        const inside = region.filter((_, index) => members[index] === 1);
        const told = inside.length < region.length && span.tells(members);
        if (!told) continue;
        expect(isSmall(sum(inside, 'achieved')), JSON.stringify(members)).toBe(false);
        expect(isSmall(sum(inside, 'missed')), JSON.stringify(members)).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});

function subsetsOf(size: number): number[][] {
  return Array.from({ length: 2 ** size - 1 }, (_, mask) =>
    Array.from({ length: size }, (_, index) => ((mask + 1) >> index) & 1),
  );
}

const town = (key: string, numerator: number, denominator: number): Cell =>
  aCell({ dimension: 'TERRITORY', key, numerator, denominator });

function withheldKeys(cells: readonly Cell[]): string[] {
  const region = aCell({
    numerator: cells.reduce((total, { numerator }) => total + numerator, 0),
    denominator: cells.reduce((total, { denominator }) => total + denominator, 0),
  });
  return [...withheldCells([region, ...cells], groupsOfShare)].map(({ key }) => key).toSorted();
}

test.each([
  ['nothing is small', [town('a', 5, 30), town('b', 10, 20)], []],
  ['nobody is not few', [town('a', 0, 30), town('b', 20, 20)], []],
  ['four of thirty', [town('a', 4, 30), town('b', 9, 20), town('c', 50, 90)], ['a', 'b']],
  ['all but four of thirty', [town('a', 26, 30), town('b', 9, 20), town('c', 50, 90)], ['a', 'b']],
  [
    'two small ones hide each other',
    [town('a', 3, 30), town('b', 4, 30), town('c', 50, 90)],
    ['a', 'b'],
  ],
  [
    'two that are few together take a third',
    [town('a', 1, 30), town('b', 2, 30), town('c', 50, 90)],
    ['a', 'b', 'c'],
  ],
])('%s', (_, cells, expected) => {
  expect(withheldKeys(cells)).toEqual(expected);
});

test('a region of a handful tells nothing', () => {
  expect(withheldKeys([town('a', 3, 30), town('b', 0, 30)])).toEqual(['', 'a', 'b']);
});

test('a methodologist alone in a municipality is no small group, the educators may be', () => {
  const load = (key: string, numerator: number): Cell =>
    aCell({ dimension: 'TERRITORY', key, numerator, denominator: 1 });
  const cells = [aCell({ numerator: 33 }), load('a', 3), load('b', 10), load('c', 20)];
  expect([...withheldCells(cells, groupsOfLoad)].map(({ key }) => key)).toEqual(['a', 'b']);
});
