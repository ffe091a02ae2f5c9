import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ClauseStub } from '../organization/index.ts';
import type { AgreementTemplate } from './agreement-template.entity.ts';
import { AgreementTemplateType } from './agreement-template.graphql.ts';
import { templatesOn } from './templates.ts';

@Resolver(() => AgreementTemplateType)
export class AgreementTemplateResolver {
  /** @requirement R151 */
  @Query(() => [AgreementTemplateType], {
    description: 'Шаблоны, по которым соглашение может начаться в этот день; без даты — сегодня',
  })
  agreementTemplates(
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<AgreementTemplate[]> {
    return templatesOn(ctx.em, on ?? today(ctx));
  }

  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание: пункт акта' })
  clause(@Root() { clause }: AgreementTemplate): { id: string } {
    return { id: clause };
  }
}
