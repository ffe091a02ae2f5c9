import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { onMatch } from './on-match.ts';
import { Referral } from './referral.entity.ts';
import { ReferralResolver } from './referral.resolver.ts';

/** People whom approved routes send to programs. */
export const referrals: Module = {
  entities: [Referral],
  resolvers: [ReferralResolver],
  references: { Referral: referenceTo(Referral) },
  consumers: [onMatch],
};
