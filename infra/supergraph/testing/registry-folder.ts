import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A registry of its own for one test: our services and owners, the test's schemas. */
export async function registryFolder(schemas: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'));
  for (const file of ['services.json', 'owners.json', 'approved-breaking.json']) {
    await cp(new URL(`../${file}`, import.meta.url), join(folder, file));
  }
  const publish = async (published: Record<string, string>): Promise<void> => {
    await mkdir(join(folder, 'published'), { recursive: true });
    for (const [name, sdl] of Object.entries(published)) {
      await writeFile(join(folder, 'published', `${name}.graphql`), sdl);
    }
  };
  await publish(schemas);
  return { folder, publish, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
