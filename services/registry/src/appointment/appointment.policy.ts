import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the bases of methodologists, experts and staff. Source: приказ 1971, п. 1.3; приказ 2077, п. 3.2.2. */
export const appointPolicy = policy<null>(
  'registry:appointment:appoint',
  ({ role }) => role === 'CENTER',
);
export const editAppointmentPolicy = policy<null>(
  'registry:appointment:edit',
  ({ role }) => role === 'CENTER',
);
export const endAppointmentPolicy = policy<null>(
  'registry:appointment:end',
  ({ role }) => role === 'CENTER',
);
