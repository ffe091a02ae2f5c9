import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { metodgraf, PROJECT } from '../testing/operator.ts';

let root: string;
const at = (...path: string[]): string => join(root, ...path);

/** A project of published schemas and requirements alone: what other people edit meanwhile does not matter. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'operator-project-'));
  const registry = join(PROJECT, 'infra/supergraph');
  cpSync(registry, at('infra/supergraph'), {
    recursive: true,
    filter: (path) => !['node_modules', 'src', 'test', 'testing'].includes(basename(path)),
  });
  for (const file of readdirSync(join(registry, 'published'))) {
    write(
      `services/${basename(file, '.graphql')}/schema.graphql`,
      readFileSync(join(registry, 'published', file), 'utf8'),
    );
  }
  cpSync(join(PROJECT, 'infra/operator/requirements.yaml'), at('infra/operator/requirements.yaml'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

const read = (file: string): string => readFileSync(at(file), 'utf8');
const SUPERGRAPH = 'infra/supergraph/supergraph.graphql';

test('compose publishes what the services say, and --check writes nothing', async () => {
  const schema = read('services/catalog/schema.graphql');
  write(
    'services/catalog/schema.graphql',
    schema.replace(
      'type Cohort @key(fields: "id") {',
      'type Cohort @key(fields: "id") {\n  motto: String',
    ),
  );
  const before = read(SUPERGRAPH);
  const checked = await metodgraf('compose --check', root);
  expect(checked.exitCode).toBe(0);
  expect(checked.printed).toMatch(/✓ catalog \(КРИПКиПРО\)/);
  expect(read(SUPERGRAPH)).toBe(before);

  const { exitCode, printed } = await metodgraf('compose --json', root);
  expect(exitCode).toBe(0);
  expect(JSON.parse(printed)).toMatchObject({
    ok: true,
    problems: [],
    services: expect.arrayContaining([
      expect.objectContaining({ name: 'catalog', owner: 'КРИПКиПРО', published: true }),
    ]) as unknown[],
    written: expect.arrayContaining(['supergraph.graphql', 'api.graphql']) as string[],
  });
  expect(read(SUPERGRAPH)).toContain('motto');
});

test('a schema that does not compose ends compose with code 1, named, and nothing is written', async () => {
  write(
    'services/catalog/schema.graphql',
    `${read('services/catalog/schema.graphql')}\ntype Cohort { id: ID! }`,
  );
  const before = read(SUPERGRAPH);
  const { exitCode, printed } = await metodgraf('compose', root);
  expect(exitCode).toBe(1);
  expect(printed).toMatch(/Граф не собран:[^]*catalog[^]*Cohort[^]*Ничего не изменено\./);
  expect(read(SUPERGRAPH)).toBe(before);
  const asJson = JSON.parse((await metodgraf('compose --json', root)).printed) as { ok: boolean };
  expect(asJson.ok).toBe(false);
});

test('coverage lists what is there, by owner, and counts what is not', async () => {
  write('services/catalog/src/program.entity.ts', '/** @requirement R013 */');
  write('services/catalog/src/program.test.ts', '/** @requirement R013, I-3 */');
  const { exitCode, printed } = await metodgraf('coverage --owner catalog', root);
  expect(exitCode).toBe(0);
  expect(printed).toContain(
    '  сущность: services/catalog/src/program.entity.ts\n  тест: services/catalog/src/program.test.ts',
  );
  expect(printed).not.toContain('R014');
  expect(printed).toMatch(/Есть в продукте с тестом: 1, частично: 0, нет: \d+\./);
  expect((await metodgraf('coverage --owner catalog --all', root)).printed).toContain('R014');
});

test('the rows of coverage are data too', async () => {
  write('services/catalog/src/program.test.ts', '/** @requirement R013 */');
  const { printed } = await metodgraf('coverage --json', root);
  const { rows, unknown } = JSON.parse(printed) as { rows: { id: string }[]; unknown: unknown[] };
  expect(unknown).toEqual([]);
  expect(rows.find(({ id }) => id === 'R013')).toEqual({
    id: 'R013',
    kind: 'REG',
    title: expect.stringContaining('ДПП') as string,
    owners: expect.arrayContaining(['catalog']) as string[],
    state: 'PARTLY',
    files: {
      entity: [],
      screen: [],
      operation: [],
      rule: [],
      test: ['services/catalog/src/program.test.ts'],
    },
  });
  expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(['R270', 'I-8', 'J-6', 'RM-37']));
});

test.each(['R13', 'GAP-02', 'I3'])('a misspelt tag %s does not vanish', async (tag) => {
  write('services/catalog/src/program.test.ts', `/** @requirement R013, ${tag} */`);
  const { exitCode, printed } = await metodgraf('coverage', root);
  expect(exitCode).toBe(1);
  expect(printed).toContain(`Неизвестное требование ${tag}: services/catalog/src/program.test.ts`);
});

test('a tag that names no requirement is named and ends coverage with code 1', async () => {
  write('services/catalog/src/program.test.ts', '/** @requirement R999 */');
  const { exitCode, printed } = await metodgraf('coverage', root);
  expect(exitCode).toBe(1);
  expect(printed).toContain('Неизвестное требование R999: services/catalog/src/program.test.ts');
});
