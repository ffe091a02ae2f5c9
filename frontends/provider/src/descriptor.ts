import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'provider',
  title: 'menu.remote',
  basePath: '/provider',
  roles: ['PROVIDER'],
  menu: [
    { title: 'menu.referrals', to: '', order: 10 },
    { title: 'menu.enrolments', to: 'enrolments', order: 20 },
    { title: 'menu.programs', to: 'programs', order: 30 },
  ],
} satisfies RemoteDescriptor;
