import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'administrator',
  title: 'menu.remote',
  basePath: '/administrator',
  roles: ['ADMINISTRATOR'],
  menu: [{ title: 'menu.accounts', to: '', order: 10 }],
} satisfies RemoteDescriptor;
