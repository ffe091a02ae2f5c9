import { publicRows } from '@metodgraf/subgraph-kit';
import { defineEntity, p } from '@mikro-orm/core';
import type { RoleRule } from '../agreement/agreement.rules.ts';

/** What a party of a role promises unless the draft says otherwise. */
interface UsualObligation {
  readonly role: string;
  readonly text: string;
  readonly clause: string | null;
  readonly dueAfterMonths: number;
  readonly everyMonths: number | null;
}

const AgreementTemplateSchema = defineEntity({
  name: 'AgreementTemplate',
  tableName: 'agreement_template',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    code: p.text().primary(),
    kind: p.enum(['TRIPARTITE', 'COLLEGE', 'COOPERATION']),
    title: p.text(),
    clause: p.text(),
    roles: p.json<readonly RoleRule[]>(),
    obligations: p.json<readonly UsualObligation[]>(),
    body: p.text(),
    validFrom: p.date(),
    validTo: p.date().strictNullable(),
    position: p.integer(),
  },
});

/**
 * One kind of agreement of the region's acts: its parties, what they usually promise, its text. The acts
 * name the parties differently, so there is a template for each. Source: requirements, CF-22.
 * @requirement R151
 */
export class AgreementTemplate extends AgreementTemplateSchema.class {}
AgreementTemplateSchema.setClass(AgreementTemplate);
