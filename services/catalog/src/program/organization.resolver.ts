import { listBy, type RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OrganizationType } from './organization.graphql.ts';
import { Program } from './program.entity.ts';
import { ProgramType } from './program.graphql.ts';

const programsOf = listBy(
  (em, ids) =>
    em.find(Program, { providerId: { $in: ids } }, { orderBy: { title: 'asc', id: 'asc' } }),
  ({ providerId }) => providerId,
);

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @FieldResolver(() => [ProgramType], {
    nullable: true,
    description: 'Программы организации по названию',
  })
  programs(@Root() { id }: OrganizationType, @Ctx() ctx: RequestContext): Promise<Program[]> {
    return programsOf(ctx, id);
  }
}
