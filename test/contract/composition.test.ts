import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from '@metodgraf/supergraph';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the published schemas compose, and the committed graph is the one they compose to', async () => {
  const committed = readFileSync(join(root, 'infra/supergraph/api.graphql'), 'utf8');
  const report = await compose({
    folder: join(root, 'infra/supergraph'),
    collectFrom: join(root, 'services'),
    write: false,
  });
  expect(report.problems).toEqual([]);
  expect(report.services.every(({ published }) => published)).toBe(true);
  expect(report.changes, 'run `npm run graph`').toEqual([]);
  expect(committed).toContain('type Query');
});
