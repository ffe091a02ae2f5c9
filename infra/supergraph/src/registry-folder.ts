import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const ServiceEntry = z.object({
  name: z.string().regex(/^[a-z][a-z-]*$/),
  title: z.string().min(1),
  owner: z.string().min(1),
  url: z.url(),
});
const ServicesFile = z.object({ services: z.array(ServiceEntry).min(1) });
const OwnersFile = z.object({
  shared: z.array(z.string()),
  types: z.record(z.string(), z.array(z.string())),
});
const ApprovedFile = z.object({
  approved: z.array(z.object({ path: z.string(), reason: z.string().min(1) })),
});
const ClaimsFile = z.record(z.string(), z.string());

/** A service of the federation: its institution, what people call it, and where it answers by default. */
export type ServiceEntry = z.infer<typeof ServiceEntry>;
/** Who may define what: entities by hand, `claims` (coordinate → service) as they were first published. */
export interface Owners {
  readonly shared: ReadonlySet<string>;
  readonly types: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
}
/** A breaking change that both sides agreed on. */
export type ApprovedChange = z.infer<typeof ApprovedFile>['approved'][number];

/** Everything the registry's folder holds besides the composed result. */
export interface RegistryFolder {
  readonly folder: string;
  readonly services: readonly ServiceEntry[];
  readonly published: ReadonlyMap<string, string>;
  readonly owners: Owners;
  readonly approved: readonly ApprovedChange[];
  /** The public schema in force, which a new one must not break; absent before the first composition. */
  readonly api: string | undefined;
}

/** The list of services alone: what a gateway needs to name them to people. */
export async function readServices(folder: string): Promise<readonly ServiceEntry[]> {
  return ServicesFile.parse(await readJson(join(folder, 'services.json'))).services;
}

/** Reads and validates the whole registry; a malformed file is named in the error. */
export async function readRegistry(folder: string): Promise<RegistryFolder> {
  const services = await readServices(folder);
  const owners = OwnersFile.parse(await readJson(join(folder, 'owners.json')));
  const claims = ClaimsFile.parse((await readJson(join(folder, 'claims.json'), {})) ?? {});
  const approved = ApprovedFile.parse(await readJson(join(folder, 'approved-breaking.json')));
  return {
    folder,
    services,
    published: await readSchemas(services, (name) => join(folder, 'published', `${name}.graphql`)),
    owners: {
      shared: new Set(owners.shared),
      types: new Map(
        Object.entries(owners.types).flatMap(([service, types]) =>
          types.map((type) => [type, service]),
        ),
      ),
      claims: new Map(Object.entries(claims)),
    },
    approved: approved.approved,
    api: await readIfPresent(join(folder, 'api.graphql')),
  };
}

/** SDL by service name; a service that has published nothing yet is left out. */
export async function readSchemas(
  services: readonly ServiceEntry[],
  pathOf: (name: string) => string,
): Promise<Map<string, string>> {
  const schemas = new Map<string, string>();
  for (const { name } of services) {
    const sdl = await readIfPresent(pathOf(name));
    if (sdl !== undefined) schemas.set(name, sdl);
  }
  return schemas;
}

async function readJson(path: string, absent?: unknown): Promise<unknown> {
  const text = await readIfPresent(path);
  if (text === undefined) {
    if (absent !== undefined) return absent;
    throw new Error(`Нет файла реестра схем: ${path}`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`Файл реестра схем не читается как JSON: ${path}`, { cause: error });
  }
}

async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
