import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
} from 'graphql';
import type { Viewer } from '../identity/viewer.ts';
import { graphRefusal } from './graph-refusal.ts';
import type { AccessRule, GraphRules } from './graph-rules.ts';
import { type MetField, type Walk, walkFields } from './walk-fields.ts';

/**
 * The third, coarse net (rows and use cases are the first two): fields closed by their owner are refused
 * as a whole operation, by whatever way they are reached (S22). Scopes are `role:<ROLE>` and `duty:<DUTY>`.
 */
export function assertFieldAccess(walk: Walk, rules: GraphRules, viewer: Viewer): void {
  const held = new Set([`role:${viewer.role}`, ...viewer.duties.map((duty) => `duty:${duty}`)]);
  const admits = ({ scopes, policy }: AccessRule): boolean =>
    !policy && (scopes.length === 0 || scopes.some((all) => all.every((scope) => held.has(scope))));

  walkFields(walk, undefined, (met) => {
    if (rulesOf(met, walk.schema, rules).every(admits)) return undefined;
    const field = `${met.parent.name}.${met.node.name.value}`;
    throw graphRefusal('FORBIDDEN', `Недостаточно прав, чтобы читать поле ${field}`, { field });
  });
}

function rulesOf(
  { parent, node, definition }: MetField,
  schema: GraphQLSchema,
  rules: GraphRules,
): AccessRule[] {
  if (!definition) return [];
  return [
    ...answeringTypes(parent, schema).flatMap(({ name }) => [
      ...rules.field(name, node.name.value).access,
      ...rules.typeAccess(name),
    ]),
    ...rules.typeAccess(getNamedType(definition.type).name),
  ];
}

/** A field asked through an interface is answered by its implementations, whose rules hold then. */
function answeringTypes(
  parent: GraphQLCompositeType,
  schema: GraphQLSchema,
): readonly GraphQLCompositeType[] {
  return isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
}
