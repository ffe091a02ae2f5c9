import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { DEFICIT_KINDS } from './need.rules.ts';

const DeficitKindSchema = defineEntity({
  name: 'DeficitKind',
  tableName: 'deficit_kind',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    scaleVersion: p.text().primary(),
    kind: p.enum([...DEFICIT_KINDS]).primary(),
    name: p.text(),
    weight: p.double().$type<number>(),
  },
});

/** How much a kind of deficit weighs on one edition of the region's level scale, and how it is called. */
export class DeficitKind extends DeficitKindSchema.class {}
DeficitKindSchema.setClass(DeficitKind);
