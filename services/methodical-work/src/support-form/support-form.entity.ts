import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const SupportFormSchema = defineEntity({
  name: 'SupportForm',
  tableName: 'support_form',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    code: p.text().primary(),
    validFrom: p.date().primary(),
    /** The first day on which the form no longer counts. */
    validTo: p.date().nullable(),
    name: p.text(),
    description: p.text(),
    /** `document#anchor` of the clause that names the form. */
    clause: p.text(),
  },
  checks: [{ name: 'support_form_period', expression: 'valid_to > valid_from' }],
});

/** One edition of a form of support and accompaniment, as the region's configuration has it. */
export class SupportForm extends SupportFormSchema.class {}
SupportFormSchema.setClass(SupportForm);
