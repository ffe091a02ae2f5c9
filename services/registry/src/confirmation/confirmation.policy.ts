import { policy } from '@metodgraf/subgraph-kit';

/** The center keeps the base of methodologists and answers for its renewal. Source: приказ 1971, напр. 1, мероприятие 4. */
export const confirmPolicy = policy<null>(
  'registry:appointment:confirm',
  ({ role }) => role === 'CENTER',
);
export const reschedulePolicy = policy<null>(
  'registry:confirmation-campaign:reschedule',
  ({ role }) => role === 'CENTER',
);
