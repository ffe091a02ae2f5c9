import {
  createMessages,
  messagesKey,
  type PublishedRemote,
  type Remote,
} from '@metodgraf/remote-kit';
import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { createMemoryHistory, createRouter, type Router, RouterView } from 'vue-router';
import ru from '../messages/ru.json';
import { remoteHostKey } from './hosted-remote';
import { PortalRemotes } from './portal-remotes';

const published: PublishedRemote = {
  contract: 1,
  name: 'educator',
  title: 'Моё развитие',
  basePath: '/educator',
  roles: ['EDUCATOR'],
  menu: [],
  entry: '/mfe/educator/mf-manifest.json',
  documents: 'documents.json',
  timeoutMs: 1_000,
};

/** A remote with a page at its base path and one that cannot be drawn. */
const educator: Remote = {
  contract: 1,
  name: 'educator',
  title: 'menu.remote',
  basePath: '/educator',
  roles: ['EDUCATOR'],
  menu: [],
  messages: [{ menu: { remote: 'Моё развитие' } }],
  routes: [
    { path: '', name: 'educator.first', component: { render: () => h('h1', 'Диагностика') } },
    {
      path: 'broken',
      name: 'educator.broken',
      component: defineComponent(() => () => {
        throw new Error('cannot be drawn');
      }),
    },
  ],
};

async function openPortal(
  path: string,
  load: (attempt: number) => Promise<Remote>,
  listed: PublishedRemote = published,
) {
  const router: Router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: { render: () => h('h1', 'Главная') } }],
  });
  const host = new PortalRemotes({
    router,
    published: [listed],
    load: (_published, attempt) => load(attempt),
    install: () => Promise.resolve(),
  });
  await router.push(path);
  const portal = mount(RouterView, {
    global: {
      plugins: [router],
      provide: {
        [remoteHostKey as symbol]: host,
        [messagesKey as symbol]: createMessages([ru], { strict: true }),
      },
    },
  });
  await flushPromises();
  return { portal, router };
}

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => vi.restoreAllMocks());

test('a remote is drawn where its base path leads', async () => {
  const { portal } = await openPortal('/educator', () => Promise.resolve(educator));

  expect(portal.get('h1').text()).toBe('Диагностика');
});

test('an address opened first keeps its filters and its place', async () => {
  const address = '/educator?view=own&text=урок#end';
  const { router } = await openPortal(address, () => Promise.resolve(educator));

  const { query, hash } = router.currentRoute.value;
  expect(query).toEqual({ view: 'own', text: 'урок' });
  expect(hash).toBe('#end');
});

test('a remote that fails shows its card at its address, and works after it is repaired', async () => {
  let isRepaired = false;
  const attempts: number[] = [];
  const { portal, router } = await openPortal('/educator', (attempt) => {
    attempts.push(attempt);
    return isRepaired ? Promise.resolve(educator) : Promise.reject(new Error('HTTP 502'));
  });
  const card = portal.get('[role=alert]');
  expect(card.text()).toContain('Раздел «Моё развитие» временно недоступен');
  expect(card.text()).toContain('HTTP 502');
  expect(router.currentRoute.value.path).toBe('/educator');

  await card.get('button').trigger('click');
  await flushPromises();
  expect(portal.get('[role=alert]').text()).toContain('Обновить страницу');

  isRepaired = true;
  await portal.get('[role=alert] button').trigger('click');
  await flushPromises();
  expect(portal.get('h1').text()).toBe('Диагностика');
  expect(attempts).toEqual([1, 2, 3]);
});

test('a remote that never answers is given up', async () => {
  vi.useFakeTimers();
  const { portal } = await openPortal('/educator', () => new Promise(() => undefined));

  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await flushPromises();

  expect(portal.get('[role=alert]').text()).toContain('Раздел не ответил за 1 с');
});

test('a remote of another contract is not loaded at all', async () => {
  const load = vi.fn<() => Promise<typeof educator>>(() => Promise.resolve(educator));
  const { portal } = await openPortal('/educator', load, { ...published, contract: 2 });

  expect(load).not.toHaveBeenCalled();
  expect(portal.get('[role=alert]').text()).toContain('Раздел собран для другой версии портала');
});

test('a page that cannot be drawn is replaced by the card, and only it', async () => {
  const { portal, router } = await openPortal('/educator/broken', () => Promise.resolve(educator));
  expect(portal.get('[role=alert]').text()).toContain('cannot be drawn');

  await router.push('/educator');
  await flushPromises();
  expect(portal.get('h1').text()).toBe('Диагностика');
});

test('a lazy page whose file is gone shows the card', async () => {
  const gone: Remote = {
    ...educator,
    routes: [
      {
        path: '',
        name: 'educator.first',
        component: () => Promise.reject(new Error('file is gone')),
      },
    ],
  };
  const { portal } = await openPortal('/educator', () => Promise.resolve(gone));

  expect(portal.get('[role=alert]').text()).toContain('file is gone');
});

test('while the files of a page are on their way nothing is said to be absent', async () => {
  const slow: Remote = {
    ...educator,
    routes: [
      {
        path: 'slow',
        name: 'educator.slow',
        component: () => new Promise<never>(() => undefined),
      },
    ],
  };
  const { portal } = await openPortal('/educator/slow', () => Promise.resolve(slow));

  expect(portal.find('h1').exists()).toBe(false);
  expect(portal.get('[role=status]').text()).toContain('Загрузка раздела');
});

test('an address that the remote does not know is not found', async () => {
  const { portal } = await openPortal('/educator/nowhere', () => Promise.resolve(educator));

  expect(portal.get('h1').text()).toBe('Страница не найдена');
});
