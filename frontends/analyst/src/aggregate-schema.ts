import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import type { IntrospectionObjectType, IntrospectionQuery, IntrospectionType } from 'graphql';
import { askGraph } from './ask-graph';

/** A type with only those fields that an analyst may select. */
function narrowFields(type: IntrospectionType, allowed: ReadonlySet<string>): IntrospectionType {
  if (type.kind !== 'OBJECT') return type;
  const fields = type.fields.filter((field) => allowed.has(`${type.name}.${field.name}`));
  return { ...type, fields } satisfies IntrospectionObjectType;
}

/** Names of the types that something in a description of a schema refers to. */
function referredTo(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(referredTo);
  return 'kind' in part && 'name' in part && 'ofType' in part
    ? [String(part.name), ...inside]
    : inside;
}

/**
 * The schema as an analyst may use it: hints and documentation name no field that the gateway would refuse.
 * `coordinates` are the fields with aggregates, `Indicator.title`.
 */
export function narrowToAggregates(
  { __schema: schema }: IntrospectionQuery,
  coordinates: readonly string[],
): GraphQLSchema {
  const allowed = new Set(coordinates);
  const narrowed = new Map(schema.types.map((type) => [type.name, narrowFields(type, allowed)]));

  const reached = new Set<string>();
  const waiting = [schema.queryType.name, 'String', 'Boolean'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const type = narrowed.get(name);
    if (!type || reached.has(name)) continue;
    reached.add(name);
    waiting.push(...referredTo(type));
  }
  const types = [...narrowed.values()].filter(
    ({ name }) => reached.has(name) || name.startsWith('__'),
  );
  const directives = schema.directives.filter(({ name }) => ['include', 'skip'].includes(name));
  return buildClientSchema({
    __schema: { ...schema, types, directives, mutationType: null, subscriptionType: null },
  });
}

/** Reads the graph's own description and leaves of it what is open to analysts. */
export async function readAggregateSchema(): Promise<GraphQLSchema> {
  const [described, coordinates] = await Promise.all([
    askGraph({ query: getIntrospectionQuery(), operationName: 'IntrospectionQuery' }),
    fetch('./aggregate-fields.json').then((answer) => answer.json() as Promise<string[]>),
  ]);
  const { data } = described as { data?: IntrospectionQuery };
  if (!data) throw new Error('The graph did not describe itself');
  return narrowToAggregates(data, coordinates);
}
