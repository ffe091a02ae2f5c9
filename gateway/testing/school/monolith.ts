import {
  buildSchema,
  defaultFieldResolver,
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLFieldResolver,
} from 'graphql';
import { resolvers } from './resolvers.ts';

type FieldResolver = GraphQLFieldResolver<unknown, unknown>;
type Variables = Readonly<Record<string, unknown>>;

/**
 * The same graph as one ordinary schema in one process: what a federated answer must equal.
 * `down` names a service whose every field fails, as it does behind a gateway when nobody answers.
 */
export function monolith(api: string, down?: string) {
  const schema = buildSchema(api);
  const owners = new Map<string, { service: string; resolve: FieldResolver }>();
  for (const [service, types] of Object.entries(resolvers)) {
    for (const [type, fields] of Object.entries(types)) {
      for (const [field, resolve] of Object.entries(fields)) {
        owners.set(`${type}.${field}`, { service, resolve: resolve as unknown as FieldResolver });
      }
    }
  }
  const fieldResolver: FieldResolver = (parent, args, context, info) => {
    const owner = owners.get(`${info.parentType.name}.${info.fieldName}`);
    if (owner?.service === down && down !== undefined) throw new Error(`${down} is down`);
    return (owner?.resolve ?? defaultFieldResolver)(parent, args, context, info);
  };
  return {
    schema,
    answer: (
      document: DocumentNode,
      variableValues: Variables,
    ): ExecutionResult | Promise<ExecutionResult> =>
      execute({ schema, document, variableValues, fieldResolver }),
  };
}
