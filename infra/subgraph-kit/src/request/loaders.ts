import type { EntityClass } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { RequestContext } from './context.ts';

type Identified = { id: string };

const ofRequest = new WeakMap<EntityManager, Map<unknown, DataLoader<string, unknown>>>();

/** One loader per request and purpose; `token` names the purpose and must be the same object each time. */
function loaderOf<Row>(
  em: EntityManager,
  token: unknown,
  load: (keys: string[]) => Promise<Row[]>,
): DataLoader<string, Row> {
  const loaders = ofRequest.get(em) ?? new Map<unknown, DataLoader<string, unknown>>();
  ofRequest.set(em, loaders);
  const loader = loaders.get(token) ?? new DataLoader<string, Row>((keys) => load([...keys]));
  loaders.set(token, loader);
  return loader as DataLoader<string, Row>;
}

/** Loads records by id, one statement for all asked in the same tick; null when absent or hidden. */
export function byId<Entity extends Identified>(
  entity: EntityClass<Entity>,
): (context: RequestContext, id: string) => Promise<Entity | null> {
  return ({ em }, id) =>
    loaderOf<Entity | null>(em, entity, async (ids) => {
      const found = (await em.find(entity, { id: { $in: ids } } as never)) as Entity[];
      const rows = new Map(found.map((row) => [row.id, row]));
      return ids.map((key) => rows.get(key) ?? null);
    }).load(id);
}

/**
 * Resolves `@key(fields: "id")` references: one statement per request, row policies applied.
 * MikroORM's own references are not used: they hand back an empty shell for a row that is hidden.
 */
export function referenceTo<Entity extends Identified>(entity: EntityClass<Entity>) {
  const load = byId(entity);
  return ({ id }: Identified, context: RequestContext): Promise<Entity | null> => load(context, id);
}

/**
 * Loads lists by a key of theirs, one statement for all parents. Declare it once per relation:
 * `const postsOf = listBy((em, ids) => em.find(Post, { person: { $in: ids } }), (post) => post.personId)`.
 */
export function listBy<Row>(
  find: (em: EntityManager, keys: string[], context: RequestContext) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): (context: RequestContext, key: string) => Promise<Row[]> {
  const token = {};
  return (context, key) =>
    loaderOf<Row[]>(context.em, token, async (keys) => {
      const rows = Map.groupBy(await find(context.em, keys, context), keyOf);
      return keys.map((each) => rows.get(each) ?? []);
    }).load(key);
}

/** Loads one value per key, such as a count; `absent` stands where `find` returned nothing. */
export function valueBy<Value>(
  find: (
    em: EntityManager,
    keys: string[],
    context: RequestContext,
  ) => Promise<ReadonlyMap<string, Value>>,
  absent: Value,
): (context: RequestContext, key: string) => Promise<Value> {
  const token = {};
  return (context, key) =>
    loaderOf<Value>(context.em, token, async (keys) => {
      const values = await find(context.em, keys, context);
      return keys.map((each) => values.get(each) ?? absent);
    }).load(key);
}
