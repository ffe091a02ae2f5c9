import { describe, expect, test } from 'vitest';
import { deficitOf, levelOf } from './level-scale.ts';
import { loadRegion } from './load-region.ts';

const scale = loadRegion('kuzbass').diagnostics.levelScale('2026-09-01');

describe('the Kuzbass scale', () => {
  test.each([
    [0, 'MINIMAL', 1],
    [0.5999, 'MINIMAL', 1],
    [0.6, 'BASIC', 2],
    [0.8499, 'BASIC', 2],
    [0.85, 'HIGH', 3],
    [1, 'HIGH', 3],
  ])('share %d is level %s of rank %i', (share, code, rank) => {
    expect(levelOf(scale, share)).toMatchObject({ code, rank });
  });

  test.each([
    [0, 'ABSENCE'],
    [0.3499, 'ABSENCE'],
    [0.35, 'INSUFFICIENCY'],
    [0.5999, 'INSUFFICIENCY'],
    [0.6, undefined],
    [1, undefined],
  ])('share %d is deficit %s', (share, kind) => {
    expect(deficitOf(scale, share)?.kind).toBe(kind);
  });

  test('a share outside 0…1 is a mistake of the caller', () => {
    expect(() => levelOf(scale, 1.01)).toThrow(RangeError);
    expect(() => deficitOf(scale, Number.NaN)).toThrow(RangeError);
  });
});
