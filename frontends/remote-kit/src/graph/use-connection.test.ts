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
function answer({ first, after, filter }: Record<string, unknown>): Answer {
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
  let list: ConnectionList<Answer, string> | undefined;
  const List = defineComponent(() => {
    const people = useConnection({
      query: PeopleDocument,
      variables: computed(() => ({ filter: filter.value })),
      connection: (answered) => answered.people,
      size: 1,
    });
    list = people;
    return () => h('p', people.nodes.value.join(' '));
  });
  const { page } = await mountComponent(List, { messages: [], answers: { People: answer } });
  expect(page.text()).toBe('Андреева');

  list?.more();
  await flushPromises();
  expect(page.text()).toBe('Андреева Борисов');
  expect(list?.total.value).toBe(3);
  expect(list?.hasMore.value).toBe(true);

  filter.value = 'Власова';
  await flushPromises();
  expect(page.text()).toBe('Власова');
  expect(list?.hasMore.value).toBe(false);
});
