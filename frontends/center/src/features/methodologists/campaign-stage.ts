import type { StatusLight } from '@metodgraf/ui-kit';
import type { CampaignStage } from '../../gql/graphql';

/** How urgent it is that somebody is still to be confirmed. */
export const STAGE_LIGHTS: Readonly<Record<CampaignStage, StatusLight>> = {
  RUNNING: 'warn',
  OVERDUE: 'bad',
  OVER: 'none',
};
