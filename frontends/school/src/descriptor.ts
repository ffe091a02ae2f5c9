import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'school',
  title: 'menu.remote',
  basePath: '/school',
  roles: ['SCHOOL'],
  menu: [
    { title: 'menu.routes', to: '', order: 10 },
    { title: 'menu.people', to: 'people', order: 20 },
  ],
} satisfies RemoteDescriptor;
