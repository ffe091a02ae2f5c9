import type { TypedDocumentNode } from '@urql/vue';
import { flushPromises } from '@vue/test-utils';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { computed, defineComponent, h, ref } from 'vue';
import { mountComponent } from '../testing';
import { type Connection, type ConnectionList, useConnection } from './use-connection';

type Answer = { people: Connection<string> };
type Variables = { first: number; after?: string | null; filter: string };

const PeopleDocument = Object.assign(
  parse('query People($first: Int!, $after: String) { people(first: $first) { totalCount } }'),
  { __meta__: { hash: 'f00d' } },
) as TypedDocumentNode<Answer, Variables>;

const everyone = ['Андреева', 'Борисов', 'Власова'];

/** Answers one name at a time, the cursor being its position. */
function people({ first, after, filter }: Record<string, unknown>): Answer {
  const found = everyone.filter((name) => name.includes(String(filter)));
  const start = after ? Number(after) : 0;
  const end = start + Number(first);
  return {
    people: {
      edges: found.slice(start, end).map((node) => ({ node })),
      pageInfo: { hasNextPage: end < found.length, endCursor: String(end) },
      totalCount: found.length,
    },
  };
}

test('portions are added one to another, a filter begins anew', async () => {
  const filter = ref('');
  const holder: { list?: ConnectionList<Answer, string> } = {};
  const List = defineComponent(() => {
    const list = useConnection({
      query: PeopleDocument,
      variables: computed(() => ({ filter: filter.value })),
      connection: (answer) => answer.people,
      size: 1,
    });
    holder.list = list;
    return () => h('p', list.nodes.value.join(' '));
  });
  const { page } = await mountComponent(List, { messages: [], answers: { People: people } });
  const list = holder.list!;
  expect(page.text()).toBe('Андреева');

  list.more();
  await flushPromises();
  expect(page.text()).toBe('Андреева Борисов');
  expect(list.total.value).toBe(3);
  expect(list.hasMore.value).toBe(true);

  filter.value = 'Власова';
  await flushPromises();
  expect(page.text()).toBe('Власова');
  expect(list.hasMore.value).toBe(false);
});
