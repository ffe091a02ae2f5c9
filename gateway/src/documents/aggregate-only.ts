import { OperationTypeNode } from 'graphql';
import { graphRefusal } from '../graph/graph-refusal.ts';
import type { GraphRules } from '../graph/graph-rules.ts';
import { type Walk, walkFields } from '../graph/walk-fields.ts';

/**
 * A document written by an analyst reads numbers about many, never a person: every field it selects must be
 * tagged `aggregate` by its owner, those that hold others too, for even an empty answer tells that somebody
 * is there. It changes nothing either.
 */
export function assertAggregateOnly(walk: Walk, rules: GraphRules): void {
  if (walk.operation.operation !== OperationTypeNode.QUERY) {
    throw graphRefusal('FORBIDDEN', 'Свободный запрос может только читать данные');
  }
  walkFields(walk, undefined, ({ parent, node, definition }) => {
    if (!definition) return undefined;
    if (rules.field(parent.name, node.name.value).aggregate) return undefined;
    const field = `${parent.name}.${node.name.value}`;
    throw graphRefusal(
      'FIELD_NOT_AGGREGATE',
      `Поле ${field} не сводное: в свободных запросах доступны только сводные данные, без сведений о людях`,
      { field },
    );
  });
}
