import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadRegion } from './load-region.ts';
import { regionDirectory } from './region-directory.ts';
import { RegionError } from './region-error.ts';

const kuzbass = loadRegion('kuzbass');

test.each(['kuzbass', 'leningrad'])('region %s loads without doubtful values', (code) => {
  expect(loadRegion(code)).toMatchObject({ code, warnings: [] });
});

test('every folder of regions is one of the tested ones', () => {
  const folders = readdirSync(regionDirectory(), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && !['node_modules', 'src', 'testing'].includes(entry.name),
    )
    .map(({ name }) => name);
  expect(folders).toEqual(['kuzbass', 'leningrad']);
});

test('an unknown region, or a path in place of a code, is refused in Russian', () => {
  expect(() => loadRegion('atlantis')).toThrow(RegionError);
  expect(() => loadRegion('../regions/kuzbass')).toThrow(/Регион «.*» не найден/);
});

describe('territories', () => {
  const { registry } = kuzbass;

  test('34 municipalities stand on the last day of 2019', () => {
    const territories = registry.territoriesOn('2019-12-31');
    expect(territories).toHaveLength(34);
    expect(territories.filter(({ kind }) => kind === 'MUNICIPAL_DISTRICT')).toHaveLength(18);
    expect(territories.filter(({ kind }) => kind === 'URBAN_OKRUG')).toHaveLength(16);
  });

  test('a renamed and a merged territory lead to what stands in their place', () => {
    expect(registry.territoryInPlaceOf('novokuznetsk-mr', '2022-01-01')?.id).toBe(
      'novokuznetsk-mr',
    );
    expect(registry.territoryInPlaceOf('novokuznetsk-mr', '2026-09-01')?.id).toBe(
      'novokuznetsk-mo',
    );
    expect(registry.territoryInPlaceOf('polysaevo-go', '2026-09-01')?.id).toBe(
      'leninsk-kuznetsky-mo',
    );
    expect(registry.territoryInPlaceOf('tashtagol-mo', '2020-01-01')).toBeUndefined();
    expect(registry.predecessorsOf('prokopyevsk-mo').map(({ id }) => id)).toEqual([
      'prokopyevsk-mr',
      'krasnobrodsky-go',
    ]);
  });

  test('every territory of 2019 has one heir today and stands under one center', () => {
    const centers = registry.mmcs.flatMap(({ territories }) => territories);
    for (const { id } of registry.territoriesOn('2019-12-31')) {
      expect(registry.territoryInPlaceOf(id, '2026-09-01'), id).toBeDefined();
      expect(
        centers.filter((territory) => territory === id),
        id,
      ).toHaveLength(1);
    }
  });

  test('only the row of приложение 1 is not labelled demo', () => {
    expect(registry.mmcs.filter(({ demo }) => !demo).map(({ id }) => id)).toEqual([
      'mmc-novokuznetsk',
    ]);
  });
});

describe('values in force on a date', () => {
  test('a methodologist leads at most 250 educators since order 1971', () => {
    expect(kuzbass.registry.threshold('METHODOLOGIST_LOAD_LIMIT', '2023-06-08')).toMatchObject({
      value: 250,
      inclusive: true,
      clause: 'order-1971#5.3.p1',
    });
    expect(() => kuzbass.registry.threshold('METHODOLOGIST_LOAD_LIMIT', '2023-06-07')).toThrow(
      'В регионе на 2023-06-07 не действует: порог METHODOLOGIST_LOAD_LIMIT',
    );
  });

  test('the age of a young educator rests on the order in force that day', () => {
    const clauseOn = (date: string) =>
      kuzbass.registry.threshold('YOUNG_EDUCATOR_AGE', date).clause;
    expect(clauseOn('2022-01-01')).toBe('order-2077#6.1.i5');
    expect(clauseOn('2024-01-01')).toBe('order-1971#5.3.p2');
  });

  test('the indicators of 2021 are joined by those of 2023', () => {
    expect(kuzbass.monitoring.indicatorsOn('2022-01-01').map(({ code }) => code)).toEqual([
      'J-1',
      'J-2',
      'J-3',
      'J-4',
      'J-5',
      'J-6',
    ]);
    expect(kuzbass.monitoring.indicatorsOn('2026-09-01')).toHaveLength(14);
  });

  test('a region without a scale says so', () => {
    expect(() => loadRegion('leningrad').diagnostics.levelScale('2026-09-01')).toThrow(RegionError);
  });
});

describe('acts and roadmaps', () => {
  const { monitoring } = kuzbass;

  test('four acts, and a repeated clause number leads to two clauses', () => {
    expect(monitoring.acts.map(({ document }) => document).toSorted()).toEqual([
      'mmc-regulation',
      'mms-regulation-lo',
      'order-1971',
      'order-2077',
    ]);
    expect(monitoring.clause('mmc-regulation#2.3')?.title).toBe('Федеральный реестр ДПП');
    expect(monitoring.clause('mmc-regulation#2.3.second')?.title).toBe(
      'Региональная стажировочная площадка',
    );
    expect(monitoring.clause('order-1971#9.9')).toBeUndefined();
  });

  test('23 rows of 2023 and 7 of 2021, in order and each with its own clause', () => {
    const [of2023, of2021] = monitoring.roadmaps;
    expect(of2023?.items.map(({ code }) => code)).toEqual(codes(1, 23));
    expect(of2021?.items.map(({ code }) => code)).toEqual(codes(31, 37));
    expect(of2023?.measures).toHaveLength(13);
    const clauses = monitoring.roadmaps.flatMap(({ items }) => items.map(({ clause }) => clause));
    expect(new Set(clauses).size).toBe(30);
  });

  test('seven kinds of due date, as often as the acts use them', () => {
    const kinds = monitoring.roadmaps.flatMap(({ items }) => items.map(({ due }) => due.kind));
    const timesUsed = [...Map.groupBy(kinds, (kind) => kind)].map(([kind, uses]) => [
      kind,
      uses.length,
    ]);
    expect(Object.fromEntries(timesUsed)).toEqual({
      MONTH: 9,
      MONTH_RANGE: 1,
      DURING_YEAR: 10,
      QUARTERLY: 1,
      TIMES_PER_YEAR: 1,
      YEARLY_IN_MONTH: 1,
      EXACT_DATE: 7,
    });
  });
});

describe('the demo plan', () => {
  const demo = kuzbass.demo ?? expect.fail('the demo region must bring a plan');

  test('people add up and the six methodologists include a full and an almost full one', () => {
    const others = demo.accounts.filter(({ person }) => person.kind === 'OTHER').length;
    const { people, educators, leaders } = demo.counts;
    expect(educators + leaders + demo.methodologists.length + others).toBe(people);
    expect(demo.methodologists.map(({ assigned }) => assigned)).toEqual([
      60, 250, 249, 180, 140, 120,
    ]);
  });

  test('the heroine, her methodologist and her deputy head are where the journey needs them', () => {
    const heroine = demo.account(demo.heroine.login);
    expect(heroine).toMatchObject({ role: 'EDUCATOR', person: { organization: 'school' } });
    expect(demo.account('deputy')).toMatchObject({ role: 'SCHOOL', organization: 'school' });
    expect(demo.account(demo.heroine.methodologist).role).toBe('METHODOLOGIST');
    expect(demo.organization('school').type).toBe('SCHOOL');
  });

  test('neither hierarchy of organizations turns back on itself', () => {
    for (const parent of ['administrativeParent', 'methodicalParent'] as const) {
      for (const { key } of demo.organizations) {
        expect(ancestors(key, parent), `${key} by ${parent}`).not.toContain(key);
      }
    }
  });

  test('an unknown login is told in Russian', () => {
    expect(() => demo.account('nobody')).toThrow('нет учётной записи «nobody»');
  });

  function ancestors(key: string, parent: 'administrativeParent' | 'methodicalParent'): string[] {
    const found: string[] = [];
    for (let next = demo.organization(key)[parent]; next !== null && !found.includes(next);) {
      found.push(next);
      next = demo.organization(next)[parent];
    }
    return found;
  }
});

function codes(first: number, last: number): string[] {
  return Array.from(
    { length: last - first + 1 },
    (_, index) => `RM-${String(first + index).padStart(2, '0')}`,
  );
}
