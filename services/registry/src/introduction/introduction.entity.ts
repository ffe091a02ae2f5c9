import { defineEntity, p } from '@mikro-orm/core';
import { ownRows } from '@metodgraf/subgraph-kit';
import { statedRows } from '../statement/index.ts';

const IntroductionSchema = defineEntity({
  name: 'Introduction',
  tableName: 'introduction',
  rowLevelSecurity: 'force',
  policies: [ownRows('person_id', 'select'), statedRows('person_id')],
  properties: {
    id: p.uuid().primary(),
    /** Who introduced, and its own number of the introduction. */
    service: p.text(),
    subject: p.text(),
    personId: p.uuid().index(),
    /** An organization or a person who sees the card from now on. */
    party: p.uuid(),
    reason: p.text(),
    from: p.date().name('since'),
    to: p.date().name('until').strictNullable(),
  },
});

/** Why a party outside a person's own organization sees the person's card. The person sees it too. */
export class Introduction extends IntroductionSchema.class {}
IntroductionSchema.setClass(Introduction);
