import { CombinedError } from '@urql/vue';
import { expect, test, vi } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import { mountComponent } from '../testing';
import QueryState from './QueryState.vue';

function aQuery(state: { data?: { name: string }; error?: CombinedError; fetching?: boolean }) {
  return {
    data: ref(state.data),
    error: ref(state.error),
    fetching: ref(state.fetching ?? false),
    executeQuery: vi.fn<() => void>(),
  };
}

async function draw(query: ReturnType<typeof aQuery>) {
  const Page = defineComponent(
    () => () =>
      h(QueryState, { query }, { default: ({ data }: { data: { name: string } }) => data.name }),
  );
  return (await mountComponent(Page, { messages: [] })).page;
}

const refused = new CombinedError({
  graphQLErrors: [{ message: 'Нет доступа', extensions: { code: 'FORBIDDEN', requestId: 'q-17' } }],
});

test('while it loads, its place is kept and read aloud', async () => {
  const page = await draw(aQuery({ fetching: true }));

  expect(page.get('[role=status]').text()).toBe('Загрузка…');
});

test('a failure is said in words, with its number and a way to repeat', async () => {
  const query = aQuery({ error: refused });
  const page = await draw(query);

  expect(page.get('[role=alert]').text()).toContain('Для этого действия недостаточно прав');
  expect(page.text()).toContain('Номер обращения: q-17');
  await page.get('button').trigger('click');
  expect(query.executeQuery).toHaveBeenCalledOnce();
});

test('nothing but nulls beside an error is never drawn as an empty answer', async () => {
  const nothing = { __typename: 'Query', name: null } as unknown as { name: string };
  const page = await draw(aQuery({ data: nothing, error: refused }));

  expect(page.get('[role=alert]').text()).toContain('Не удалось получить сведения');
});

test('what came in part is shown together with the reason', async () => {
  const page = await draw(aQuery({ data: { name: 'Андреева' }, error: refused }));

  expect(page.get('[role=status]').text()).toContain('Часть сведений сейчас недоступна');
  expect(page.text()).toContain('Андреева');
});
