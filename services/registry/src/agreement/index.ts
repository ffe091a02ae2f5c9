import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { AgreementChangesResolver } from './agreement-changes.resolver.ts';
import {
  Agreement,
  AgreementFile,
  AgreementHistory,
  AgreementParty,
  AgreementPartyHistory,
} from './agreement.entity.ts';
import {
  AgreementFileResolver,
  AgreementPartyResolver,
  AgreementResolver,
} from './agreement.resolver.ts';

export { agreementHistory } from './agreement.history.ts';
export { Agreement, AgreementFile, AgreementParty } from './agreement.entity.ts';
export { AgreementType } from './agreement.graphql.ts';
export { WITHOUT_SCAN } from './agreements.ts';
export { conditionsOfStage } from './conditions-of-stage.ts';
export { countWithoutAgreement } from './municipalities-without.ts';
export { mayTakePlaces, takenPlaces, passOnAgreements } from './pass-on-agreements.ts';

/** Agreements between institutions: parties in their roles, papers, the life from draft to end. */
export const agreement: Module = {
  entities: [Agreement, AgreementHistory, AgreementParty, AgreementPartyHistory, AgreementFile],
  resolvers: [
    AgreementResolver,
    AgreementPartyResolver,
    AgreementFileResolver,
    AgreementChangesResolver,
  ],
  references: { Agreement: referenceTo(Agreement) },
};
