// @vitest-environment node
import { expect, test } from 'vitest';
import type { RemoteDescriptor } from '../remote/remote.ts';
import { describeRemote } from './publish-remote.ts';

const descriptor = {
  contract: 1,
  name: 'educator',
  title: 'menu.remote',
  basePath: '/educator',
  roles: ['EDUCATOR'],
  menu: [
    { title: 'menu.first', to: '', order: 1 },
    { title: 'menu.route', to: 'route', order: 2 },
  ],
} satisfies RemoteDescriptor;

test('titles become words and paths become absolute', () => {
  const menu = { remote: 'Моё развитие', first: 'Диагностика', route: 'Маршрут' };

  expect(describeRemote(descriptor, { menu })).toEqual({
    contract: 1,
    name: 'educator',
    title: 'Моё развитие',
    basePath: '/educator',
    roles: ['EDUCATOR'],
    menu: [
      { title: 'Диагностика', to: '/educator', order: 1 },
      { title: 'Маршрут', to: '/educator/route', order: 2 },
    ],
    entry: 'mf-manifest.json',
    documents: 'documents.json',
  });
});

test('a title without words stops the build', () => {
  expect(() => describeRemote(descriptor, { menu: { remote: 'Моё развитие' } })).toThrow(
    'No message "menu.first"',
  );
});
