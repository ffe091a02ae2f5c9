import type { Module } from '@metodgraf/subgraph-kit';
import { AgreementTemplate } from './agreement-template.entity.ts';
import { AgreementTemplateResolver } from './agreement-template.resolver.ts';

export { loadAgreementTemplates } from './load-agreement-templates.ts';

/** Kinds of agreements that the region's acts know, with their texts. */
export const agreementTemplate: Module = {
  entities: [AgreementTemplate],
  resolvers: [AgreementTemplateResolver],
};
