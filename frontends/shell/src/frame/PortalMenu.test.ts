import type { PublishedRemote, Role } from '@metodgraf/remote-kit';
import { mountComponent } from '@metodgraf/remote-kit/testing';
import { expect, test } from 'vitest';
import { defineComponent, h, provide } from 'vue';
import ru from '../messages/ru.json';
import { remoteHostKey } from '../remotes/hosted-remote';
import PortalMenu from './PortalMenu.vue';

const school: PublishedRemote = {
  contract: 1,
  name: 'school',
  title: 'Школа',
  basePath: '/school',
  roles: ['SCHOOL'],
  menu: [
    { title: 'Маршруты', to: '/school/routes', order: 20 },
    { title: 'Педагоги', to: '/school', order: 10 },
  ],
  entry: '/mfe/school/mf-manifest.json',
  documents: 'documents.json',
};

async function menuOf(role: Role) {
  const Frame = defineComponent(() => {
    const remotes = new Map([
      ['school', { published: school, status: 'idle' as const, attempts: 0 }],
    ]);
    provide(remoteHostKey, { remotes, ensure: () => Promise.resolve() });
    return () => h(PortalMenu);
  });
  const { page } = await mountComponent(Frame, {
    messages: [ru],
    viewer: { person: 'p1', role, organization: null },
  });
  return page.findAll('a').map((link) => [link.text(), link.attributes('href')]);
}

test('sections stand in their order, drawn without loading a remote', async () => {
  expect(await menuOf('SCHOOL')).toEqual([
    ['Главная', '/'],
    ['Педагоги', '/school'],
    ['Маршруты', '/school/routes'],
  ]);
});

test('an analyst also finds the explorer', async () => {
  expect(await menuOf('ANALYST')).toContainEqual(['Запросы к данным', '/explorer/']);
});
