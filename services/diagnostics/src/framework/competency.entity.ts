import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';

const CompetencyKindSchema = defineEntity({
  name: 'CompetencyKind',
  tableName: 'competency_kind',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    code: p.text().primary(),
    name: p.text(),
    /** Clause of the act that names the kind, as `document#anchor`. */
    clause: p.text().nullable(),
    position: p.integer(),
  },
});

/** One of the kinds of competencies that the region's acts name. Source: приказ 1971, п. 4.3.1. */
export class CompetencyKind extends CompetencyKindSchema.class {}
CompetencyKindSchema.setClass(CompetencyKind);

const CompetencySchema = defineEntity({
  name: 'Competency',
  tableName: 'competency',
  rowLevelSecurity: 'force',
  policies: [publicRows()],
  properties: {
    id: p.uuid().primary(),
    code: p.text().unique(),
    kind: p.text(),
    name: p.text(),
    description: p.text(),
    mastered: p.text(),
    difficulties: p.json<readonly string[]>(),
    position: p.integer(),
  },
});

/**
 * What a teacher is able and ready to do; programs of other institutions point at its id.
 *
 * @requirement R190
 * @requirement R209
 */
export class Competency extends CompetencySchema.class {}
CompetencySchema.setClass(Competency);
