import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import { useUrlState } from './use-url-state';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: 1_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

function openState() {
  return useUrlState<{ text: string; kind: null; outcome: string | null }>({
    text: '',
    kind: null,
    outcome: 'STUDYING',
  });
}

async function openList(path: string) {
  let state: ReturnType<typeof openState> | undefined;
  const List = defineComponent(() => {
    state = openState();
    return () => h('p');
  });
  const routes = [
    { path: '/list', name: 'list', component: List },
    { path: '/else', name: 'else', component: h('p') },
  ];
  const router = createRouter({ history: createMemoryHistory(), routes });
  await router.push(path);
  mount(RouterView, { global: { plugins: [router] } });
  await flushPromises();
  if (!state) throw new Error('the list was not drawn');
  const { text, kind, outcome } = state;
  const passed = async (milliseconds: number) => {
    await flushPromises();
    await vi.advanceTimersByTimeAsync(milliseconds);
    await flushPromises();
  };
  return { router, passed, text, kind, outcome, address: () => router.currentRoute.value.fullPath };
}

test('an address opens a list as it was', async () => {
  const { text, kind, outcome } = await openList('/list?text=Иванова&kind=LEADER&outcome=');
  expect([text.value, kind.value, outcome.value]).toEqual(['Иванова', 'LEADER', null]);
});

test('what equals its default does not stand in the address, what was emptied does', async () => {
  const { outcome, kind, passed, address } = await openList('/list?page=2');
  expect(outcome.value).toBe('STUDYING');
  kind.value = 'LEADER';
  await passed(2_000);
  outcome.value = null;
  await passed(2_000);
  expect(address()).toBe('/list?page=2&kind=LEADER&outcome=');
  outcome.value = 'STUDYING';
  kind.value = null;
  await passed(2_000);
  expect(address()).toBe('/list?page=2');
});

test('typing is one step back, and nothing typed is lost on the way', async () => {
  const { text, kind, passed, address, router } = await openList('/list');
  kind.value = 'LEADER';
  await passed(5_000);
  for (const letters of ['И', 'Ив', 'Ива', 'Иван']) {
    text.value = letters;
    await passed(90);
    expect(text.value).toBe(letters);
  }
  await passed(5_000);
  expect(address()).toBe(encodeURI('/list?text=Иван&kind=LEADER'));

  router.back();
  await passed(10);
  expect([text.value, kind.value]).toEqual(['', 'LEADER']);
  router.back();
  await passed(10);
  expect(kind.value).toBeNull();
  router.forward();
  await passed(10);
  router.forward();
  await passed(10);
  expect([text.value, kind.value]).toEqual(['Иван', 'LEADER']);
});

test('a page one goes to does not empty the list one leaves', async () => {
  const { text, passed, router } = await openList('/list?text=Иванова');
  void router.push('/else');
  await passed(10);
  expect(text.value).toBe('Иванова');
});
