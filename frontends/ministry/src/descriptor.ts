import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'ministry',
  title: 'menu.remote',
  basePath: '/ministry',
  roles: ['MINISTRY'],
  menu: [
    { title: 'menu.indicators', to: '', order: 10 },
    { title: 'menu.roadmaps', to: 'roadmaps', order: 20 },
    { title: 'menu.snapshots', to: 'snapshots', order: 30 },
  ],
} satisfies RemoteDescriptor;
