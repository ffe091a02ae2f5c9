import {
  type AnyVariables,
  type TypedDocumentNode,
  useQuery,
  type UseQueryResponse,
} from '@urql/vue';
import type { DocumentNode } from 'graphql';
import { computed, type ComputedRef, ref, type Ref, shallowRef, watch } from 'vue';

/** A Relay connection as our services give it. */
export interface Connection<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount: number;
}

interface Portion {
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface ConnectionOptions<Answer, Variables extends Portion, Node> {
  readonly query: TypedDocumentNode<Answer, Variables>;
  /** Filters; a change of them begins the list anew. */
  readonly variables?: Ref<Omit<Variables, keyof Portion>>;
  readonly connection: (answer: Answer) => Connection<Node> | null | undefined;
  readonly size?: number;
}

/** What a list is asked with, for its export: the document, and the filters without the portion. */
export interface ListSource {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface ConnectionList<Answer, Node> {
  readonly nodes: ComputedRef<readonly Node[]>;
  readonly total: ComputedRef<number>;
  /** Whether an answer has come: until then, and when its service is silent, no number may be said. */
  readonly isKnown: ComputedRef<boolean>;
  readonly hasMore: ComputedRef<boolean>;
  /** Adds the next portion («Показать ещё»). */
  readonly more: () => void;
  /** Reads the list from its beginning, after a command has changed it. */
  readonly restart: () => void;
  /** For QueryState. */
  readonly query: UseQueryResponse<Answer>;
  /** For ListExport. */
  readonly source: ListSource;
}

/** A list that is read by portions. The document takes `$first` and `$after` beside its filters. */
export function useConnection<Answer, Variables extends Portion, Node>({
  query: document,
  variables = ref() as Ref<Omit<Variables, keyof Portion>>,
  connection,
  size = 50,
}: ConnectionOptions<Answer, Variables, Node>): ConnectionList<Answer, Node> {
  const after = ref<string | null>(null);
  const earlier = shallowRef<readonly Node[]>([]);
  const query = useQuery<Answer>({
    query: document as TypedDocumentNode<Answer, AnyVariables>,
    variables: computed(() => ({ ...variables.value, first: size, after: after.value })),
  });

  // While a portion is on its way the query still holds the previous one, which `earlier` has already.
  const portion = computed(() => {
    const isAnswered = query.operation.value?.variables?.['after'] === after.value;
    return isAnswered && query.data.value ? connection(query.data.value) : undefined;
  });
  const nodes = computed(() => [
    ...earlier.value,
    ...(portion.value?.edges.map((edge) => edge.node) ?? []),
  ]);
  const total = computed(() => (query.data.value && connection(query.data.value)?.totalCount) ?? 0);
  const isKnown = computed(() => Boolean(query.data.value && connection(query.data.value)));
  const hasMore = computed(() => portion.value?.pageInfo.hasNextPage ?? false);

  function more(): void {
    const cursor = portion.value?.pageInfo.endCursor;
    if (!hasMore.value || !cursor) return;
    earlier.value = nodes.value;
    after.value = cursor;
  }

  function begin(): void {
    earlier.value = [];
    after.value = null;
  }

  function restart(): void {
    begin();
    query.executeQuery({ requestPolicy: 'network-only' });
  }

  watch(variables, begin, { deep: true, flush: 'sync' });
  const source: ListSource = {
    document,
    get variables() {
      return { ...variables.value };
    },
  };
  return { nodes, total, isKnown, hasMore, more, restart, query, source };
}
