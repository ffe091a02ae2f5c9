import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Remote } from '../remote/remote';
import { contractBreaches } from './contract-breaches';

const page = { template: '<p />' };

const educator: Remote = {
  contract: 1,
  name: 'educator',
  title: 'menu.remote',
  basePath: '/educator',
  roles: ['EDUCATOR'],
  menu: [{ title: 'menu.route', to: 'route', order: 10 }],
  messages: [
    {
      attention: { INVITED: '{n} диагностика | {n} диагностики | {n} диагностик' },
      menu: { remote: 'Моё развитие', route: 'Маршрут' },
    },
  ],
  attention: {
    document: parse('{ attention { code } }'),
    links: { INVITED: '' },
  },
  routes: [
    { path: '', name: 'educator.first', component: page },
    { path: 'route', name: 'educator.route', component: page },
  ],
};

test('a remote that keeps the contract breaches nothing', () => {
  expect(contractBreaches(educator)).toEqual([]);
});

test('every breach is named', () => {
  const broken: Remote = {
    ...educator,
    title: 'menu.title',
    menu: [{ title: 'menu.route', to: 'plan', order: 10 }],
    routes: [{ path: '/absolute', name: 'first', component: page }],
  };

  expect(contractBreaches(broken)).toEqual([
    'route /absolute is absolute',
    'route "/absolute" has no name that begins with "educator."',
    'no route for "plan"',
    'no route for ""',
    'no message "menu.title"',
  ]);
});
