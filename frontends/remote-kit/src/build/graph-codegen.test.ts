// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { beforeAll, expect, test } from 'vitest';
import { graphCodegen } from './graph-codegen.ts';

const fixture = fileURLToPath(new URL('../../fixture', import.meta.url));

/** The files that code generation would write for one package of the fixture, by name. */
async function generatedFor(folder: string, parts: string[] = []): Promise<Map<string, string>> {
  const config = graphCodegen({ parts, schema: `${fixture}/schema.graphql` });
  const files = await generate({ ...config, cwd: `${fixture}/${folder}`, silent: true }, false);
  return new Map(
    (files as { filename: string; content: string }[]).map(({ filename, content }) => [
      filename.slice(filename.lastIndexOf('/') + 1),
      content,
    ]),
  );
}

const documentsOf = (files: Map<string, string>): Record<string, string> =>
  JSON.parse(files.get('persisted-documents.json') ?? '{}') as Record<string, string>;

let part: Map<string, string>;
let remote: Map<string, string>;
beforeAll(async () => {
  part = await generatedFor('part');
  remote = await generatedFor('remote', ['../part']);
}, 60_000);

test('a remote publishes its own documents and those of its parts, under the same hashes', () => {
  const published = documentsOf(remote);

  expect(Object.values(published).map((text) => /(query|mutation) (\w+)/.exec(text)?.[2])).toEqual([
    'ApproveRoute',
    'RoutePage',
  ]);
  expect(published).toMatchObject(documentsOf(part));
});

test('documents carry their bare hash and select type names, which the cache lives by', () => {
  const [[hash, text] = []] = Object.entries(documentsOf(part));

  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(text).toContain('approveRoute(requestId: $requestId, input: $input) { __typename');
  expect(part.get('graphql.ts')).toContain(`{"__meta__":{"hash":"${hash}"}`);
});
