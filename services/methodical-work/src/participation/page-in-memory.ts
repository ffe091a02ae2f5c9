import { type Page, type PageArgs, refusal } from '@metodgraf/subgraph-kit';

/**
 * One page of a list that is loaded whole. A list inside a list is read for all parents with one statement,
 * and the database would page each parent with a statement of its own.
 */
export function pageInMemory<Node extends { id: string }>(
  nodes: readonly Node[],
  { first, after }: PageArgs,
): Page<Node> {
  const start = after ? nodes.findIndex(({ id }) => id === after) + 1 : 0;
  if (after && start === 0)
    throw refusal('BAD_USER_INPUT', 'Неверный курсор списка: откройте список заново');
  const edges = nodes.slice(start, start + first).map((node) => ({ cursor: node.id, node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: start + first < nodes.length,
      hasPreviousPage: start > 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: nodes.length,
  };
}
