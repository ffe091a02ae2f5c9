import { policy, type WritePolicy } from '@metodgraf/subgraph-kit';

interface OfPerson {
  readonly personId: string;
}

/** Nobody passes a diagnostic for another, whoever they are. */
const ownOnly = (action: string): WritePolicy<OfPerson> =>
  policy(action, (viewer, { personId }) => viewer.person === personId);

export const startOwnAssessment = ownOnly('diagnostics:assessment:start');
export const completeOwnAssessment = ownOnly('diagnostics:assessment:complete');
export const saveOwnAnswer = ownOnly('diagnostics:answer:save');
