import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'educator',
  title: 'menu.remote',
  basePath: '/educator',
  roles: ['EDUCATOR', 'LEADER'],
  menu: [
    { title: 'menu.diagnostics', to: '', order: 10 },
    { title: 'menu.route', to: 'route', order: 20 },
    { title: 'menu.learning', to: 'learning', order: 30 },
    { title: 'menu.activities', to: 'activities', order: 40 },
    { title: 'menu.profile', to: 'profile', order: 50 },
  ],
} satisfies RemoteDescriptor;
