import { join } from 'node:path';
import { type ApiChange, apiChanges, unapproved } from './breaking-changes.ts';
import { composeSupergraph, type Supergraph } from './compose-supergraph.ts';
import { checkNullability, type NullabilityReport } from './nullability.ts';
import { checkOwnership, type ServiceTypes } from './ownership.ts';
import type { RegistryProblem } from './problem.ts';
import { publishedTypes } from './published-type.ts';
import { readRegistry, readSchemas, type RegistryFolder } from './registry-folder.ts';
import { writeAtomically } from './write-atomically.ts';

/** What to compose and what to do with the result. */
export interface ComposeOptions {
  /** The registry's folder (`infra/supergraph`). */
  readonly folder: string;
  /** Folder of services whose committed `schema.graphql` are published first (`services`). */
  readonly collectFrom?: string;
  /** `false` only checks. */
  readonly write?: boolean;
  /** `report` lets unapproved breaking changes through: for the time before the first release. */
  readonly breaking?: 'refuse' | 'report';
}

/** The outcome of one composition; nothing was written unless `ok`. */
export interface ComposeReport {
  readonly ok: boolean;
  readonly services: readonly { name: string; title: string; owner: string; published: boolean }[];
  readonly problems: readonly RegistryProblem[];
  /** What will hurt one day but does not cross institutions. */
  readonly warnings: readonly RegistryProblem[];
  readonly changes: readonly ApiChange[];
  readonly written: readonly string[];
  readonly milliseconds: number;
}

/** Publishes the graph: all rules first, then all files, so that a refused change leaves no trace. */
export async function compose(options: ComposeOptions): Promise<ComposeReport> {
  const started = performance.now();
  const registry = await readRegistry(options.folder);
  const schemas = await collect(registry, options.collectFrom);
  const graph = composeSupergraph([...schemas].map(([name, sdl]) => ({ name, sdl })));

  const { problems, warnings, changes, files } = await judge(registry, schemas, graph, options);
  const ok = problems.length === 0;
  const written = ok && options.write !== false ? await writeAll(options.folder, files) : [];
  return {
    ok,
    services: registry.services.map(({ name, title, owner }) => ({
      name,
      title,
      owner,
      published: schemas.has(name),
    })),
    problems,
    warnings,
    changes,
    written,
    milliseconds: Math.round(performance.now() - started),
  };
}

async function collect(registry: RegistryFolder, from?: string): Promise<Map<string, string>> {
  const schemas = new Map(registry.published);
  if (from === undefined) return schemas;
  const fresh = await readSchemas(registry.services, (name) => join(from, name, 'schema.graphql'));
  for (const [name, sdl] of fresh) schemas.set(name, sdl);
  return schemas;
}

interface Judgement extends NullabilityReport {
  readonly changes: readonly ApiChange[];
  readonly files: ReadonlyMap<string, string>;
}

async function judge(
  registry: RegistryFolder,
  schemas: ReadonlyMap<string, string>,
  graph: Supergraph | readonly RegistryProblem[],
  options: ComposeOptions,
): Promise<Judgement> {
  const none = { warnings: [], changes: [], files: new Map<string, string>() };
  if (!('supergraph' in graph)) return { ...none, problems: graph };

  const types: ServiceTypes[] = registry.services.flatMap((service) => {
    const sdl = schemas.get(service.name);
    return sdl === undefined ? [] : [{ service, types: publishedTypes(sdl) }];
  });
  const ownership = checkOwnership(types, registry.owners);
  const nullability = checkNullability(types, ownership.typeOwners);
  const changes = await apiChanges(registry.api, graph.api);
  const broken = options.breaking === 'report' ? [] : unapproved(changes, registry.approved);
  return {
    problems: [...ownership.problems, ...nullability.problems, ...broken],
    warnings: nullability.warnings,
    changes,
    files: new Map([
      ...[...schemas].map(([name, sdl]) => [join('published', `${name}.graphql`), sdl] as const),
      ['claims.json', `${JSON.stringify(Object.fromEntries(ownership.claims), null, 2)}\n`],
      ['api.graphql', graph.api],
      ['supergraph.graphql', graph.supergraph],
    ]),
  };
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  for (const [name, text] of files) await writeAtomically(join(folder, name), text);
  return [...files.keys()];
}
