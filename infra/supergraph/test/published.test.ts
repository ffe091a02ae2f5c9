import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compose, readRegistry } from '../src/index.ts';

const folder = fileURLToPath(new URL('..', import.meta.url));
const services = fileURLToPath(new URL('../../../services', import.meta.url));
const { published, services: entries } = await readRegistry(folder);

test.runIf(published.size > 0)('what is published composes by all rules', async () => {
  const report = await compose({ folder, write: false });
  expect(report.problems).toEqual([]);
});

test.for(entries)(
  'the published schema of $name is the one its service serves',
  async ({ name }) => {
    const own = await readFile(join(services, name, 'schema.graphql'), 'utf8').catch(
      () => undefined,
    );
    expect(published.get(name), 'npm run graph -w @metodgraf/supergraph').toBe(own);
  },
);
