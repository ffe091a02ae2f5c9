import { byId, listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ProgramCompetency } from '../program/program-competency.entity.ts';
import { Program } from '../program/program.entity.ts';
import { ProgramType } from '../program/program.graphql.ts';
import { CompetencyType } from './competency.graphql.ts';

const programById = byId(Program);

const developedBy = listBy(
  (em, ids) =>
    em.find(ProgramCompetency, { competencyId: { $in: ids } }, { orderBy: { programId: 'asc' } }),
  ({ competencyId }) => competencyId,
);

@Resolver(() => CompetencyType)
export class CompetencyResolver {
  @FieldResolver(() => [ProgramType], {
    nullable: true,
    description: 'Программы, которые развивают компетенцию',
  })
  async programs(
    @Root() { id }: CompetencyType,
    @Ctx() ctx: RequestContext,
  ): Promise<(Program | null)[]> {
    const rows = await developedBy(ctx, id);
    return Promise.all(rows.map(({ programId }) => programById(ctx, programId)));
  }
}
