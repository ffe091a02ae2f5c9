import type { RequestContext } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { formsInForce } from './forms-in-force.ts';
import type { SupportForm } from './support-form.entity.ts';
import { ClauseStub, SupportFormType } from './support-form.graphql.ts';

@Resolver(() => SupportFormType)
export class SupportFormResolver {
  @Query(() => [SupportFormType], {
    description: 'Формы поддержки, действующие на день; по умолчанию сегодня',
  })
  supportForms(
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | undefined,
    @Ctx() ctx: RequestContext,
  ): Promise<SupportForm[]> {
    return formsInForce(ctx, on);
  }

  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание' })
  clause(@Root() { clause }: SupportForm): { id: string } {
    return { id: clause };
  }
}
