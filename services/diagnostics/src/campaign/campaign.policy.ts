import { policy } from '@metodgraf/subgraph-kit';

/** Diagnostics are opened by employees of a center who act for it: it answers for the independence. */
export const openCampaigns = policy<null>(
  'diagnostics:campaign:open',
  ({ role, organization }) => role === 'CENTER' && organization !== null,
);

const ofOwnCenter = (action: string) =>
  policy<{ conductedBy: string }>(
    action,
    ({ role, organization }, { conductedBy }) => role === 'CENTER' && organization === conductedBy,
  );

export const closeCampaigns = ofOwnCenter('diagnostics:campaign:close');
export const inviteToCampaigns = ofOwnCenter('diagnostics:campaign:invite');
