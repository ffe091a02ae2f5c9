import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadRegion } from './load-region.ts';
import { regionDirectory } from './region-directory.ts';
import {
  BREAKAGES,
  ROADMAPS,
  SCALE,
  TERRITORIES,
  THRESHOLDS,
  TYPES,
} from '../testing/breakages.ts';
import { RegionError } from './region-error.ts';

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'regions-'));
  for (const region of ['kuzbass', 'leningrad']) {
    cpSync(join(regionDirectory(), region), join(directory, region), { recursive: true });
  }
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

test.each(BREAKAGES)('$what gives file, line and reason', ({ file, from, to, at, says }) => {
  const broken = breakFile(file, from, to);
  const line = broken.slice(0, broken.indexOf(at)).split('\n').length;
  expect(messageOfLoading()).toContain(`${file}:${line}: `);
  expect(lineOfMessage(`${file}:${line}: `)).toContain(says);
});

test('every fault of every file is told at once', () => {
  breakFile(THRESHOLDS, 'value: 250', 'value: много');
  breakFile(ROADMAPS, 'rowCount: 23', 'rowCount: 24');
  breakFile(SCALE, 'resultValidMonths: 36', 'months: 36');
  const message = messageOfLoading();
  expect(message).toContain('Регион «kuzbass» не загружен, ошибок: 4');
  expect(message.split('\n')).toHaveLength(5);
});

test('a missing obligatory file and a misspelt one are both named', () => {
  cpSync(join(directory, TYPES), join(directory, 'kuzbass/registry/subject-typos.yaml'));
  unlinkSync(join(directory, TYPES));
  const message = messageOfLoading();
  expect(message).toContain(`${TYPES}:1: файла нет, а он обязателен`);
  expect(message).toContain(
    'kuzbass/registry/subject-typos.yaml:1: такого файла в регионе быть не должно',
  );
});

test('an empty file is a fault, not an empty dictionary', () => {
  writeFileSync(join(directory, THRESHOLDS), '');
  expect(messageOfLoading()).toContain(`${THRESHOLDS}:1: ожидается набор ключей`);
});

test('a plan without names is refused', () => {
  unlinkSync(join(directory, 'kuzbass/demo-names.yaml'));
  expect(messageOfLoading()).toContain('нет исправного файла demo-names.yaml');
});

test('a wrong check digit is only a warning', () => {
  breakFile(TERRITORIES, 'checkDigit: 8', 'checkDigit: 7');
  expect(loadRegion('kuzbass', { directory }).warnings).toEqual([
    expect.stringContaining(
      '«Беловский муниципальный район»: контрольное число ОКТМО 32601000 — 7, по правилу 8',
    ),
  ]);
});

test('a region folder without its card is an unknown region', () => {
  mkdirSync(join(directory, 'tomsk'));
  expect(() => loadRegion('tomsk', { directory })).toThrow('Регион «tomsk» не найден');
});

function breakFile(file: string, from: string, to: string): string {
  const path = join(directory, file);
  const text = readFileSync(path, 'utf8');
  expect(text, `${file} holds «${from}»`).toContain(from);
  const broken = text.replace(from, to);
  writeFileSync(path, broken);
  return broken;
}

function messageOfLoading(): string {
  try {
    loadRegion('kuzbass', { directory });
  } catch (error) {
    if (error instanceof RegionError) return error.message;
    throw error;
  }
  return expect.fail('the broken region was loaded');
}

function lineOfMessage(start: string): string | undefined {
  return messageOfLoading()
    .split('\n')
    .find((line) => line.startsWith(start));
}
