import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'municipality',
  title: 'menu.remote',
  basePath: '/municipality',
  roles: ['MUNICIPALITY'],
  menu: [
    { title: 'menu.territory', to: '', order: 10 },
    { title: 'menu.organizations', to: 'organizations', order: 20 },
    { title: 'menu.people', to: 'people', order: 30 },
  ],
} satisfies RemoteDescriptor;
