import { defineEntity, p } from '@mikro-orm/core';
import { publicRows } from '@metodgraf/subgraph-kit';
import { rowsOfOwnProgram } from './provider-rows.policy.ts';
import { Program } from './program.entity.ts';

const ProgramCompetencySchema = defineEntity({
  name: 'ProgramCompetency',
  tableName: 'program_competency',
  rowLevelSecurity: 'force',
  policies: [publicRows(), rowsOfOwnProgram()],
  properties: {
    id: p.uuid().primary(),
    programId: () => p.manyToOne(Program).mapToPk().name('program_id').deleteRule('cascade'),
    providerId: p.uuid(),
    competencyId: p.uuid().index(),
  },
  uniques: [{ name: 'program_competency_once', properties: ['programId', 'competencyId'] }],
});

/** A competency that a program develops. The competency itself lives in diagnostics. */
export class ProgramCompetency extends ProgramCompetencySchema.class {}
ProgramCompetencySchema.setClass(ProgramCompetency);
