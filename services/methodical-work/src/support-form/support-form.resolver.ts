import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { SupportForm } from './support-form.entity.ts';
import { ClauseStub, SupportFormType } from './support-form.graphql.ts';
import { inForceOn } from './support-form.rules.ts';

@Resolver(() => SupportFormType)
export class SupportFormResolver {
  @Query(() => [SupportFormType], {
    description: 'Формы поддержки, действующие на день; по умолчанию сегодня',
  })
  async supportForms(
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<SupportForm[]> {
    return inForceOn(
      await ctx.em.find(SupportForm, {}, { orderBy: { name: 'asc' } }),
      on ?? today(ctx),
    );
  }

  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание' })
  clause(@Root() { clause }: SupportForm): { id: string } {
    return { id: clause };
  }
}
