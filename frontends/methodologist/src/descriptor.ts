import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'methodologist',
  title: 'menu.remote',
  basePath: '/methodologist',
  roles: ['METHODOLOGIST'],
  menu: [
    { title: 'menu.people', to: '', order: 10 },
    { title: 'menu.routes', to: 'routes', order: 20 },
  ],
} satisfies RemoteDescriptor;
