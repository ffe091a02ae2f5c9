import { type Module, referenceTo } from '@metodgraf/subgraph-kit';
import { AgreementObligation, AgreementObligationHistory } from './obligation.entity.ts';
import { ObligationResolver, ObligationsOfAgreementResolver } from './obligation.resolver.ts';

export { AgreementObligation } from './obligation.entity.ts';
export { inState } from './obligations.ts';

/** What parties of agreements owe each other, by when, and whether they did it. */
export const obligation: Module = {
  entities: [AgreementObligation, AgreementObligationHistory],
  resolvers: [ObligationResolver, ObligationsOfAgreementResolver],
  references: { AgreementObligation: referenceTo(AgreementObligation) },
};
