import type { RemoteDescriptor } from '@metodgraf/remote-kit';

/** Who the remote is for and where it stands: read by its build and by the shell. */
export const descriptor = {
  contract: 1,
  name: 'center',
  title: 'menu.remote',
  basePath: '/center',
  roles: ['CENTER'],
  menu: [
    { title: 'menu.campaigns', to: '', order: 10 },
    { title: 'menu.methodologists', to: 'methodologists', order: 20 },
    { title: 'menu.offices', to: 'offices', order: 25 },
    { title: 'menu.unassigned', to: 'unassigned', order: 30 },
    { title: 'menu.balancing', to: 'balancing', order: 35 },
    { title: 'menu.activities', to: 'activities', order: 40 },
    { title: 'menu.people', to: 'people', order: 50 },
    { title: 'menu.organizations', to: 'organizations', order: 60 },
    { title: 'menu.territories', to: 'territories', order: 70 },
    { title: 'menu.teams', to: 'teams', order: 80 },
    { title: 'menu.agreements', to: 'agreements', order: 85 },
    { title: 'menu.lowResults', to: 'low-results', order: 90 },
    { title: 'menu.imports', to: 'import', order: 100 },
  ],
} satisfies RemoteDescriptor;
