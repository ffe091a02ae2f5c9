import type { RequestContext } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import type { Introduction } from './introduction.entity.ts';
import { IntroductionType } from './introduction.graphql.ts';

@Resolver(() => IntroductionType)
export class IntroductionResolver {
  @FieldResolver(() => OrganizationType, { nullable: true, description: 'Кто видит карточку' })
  party(@Root() { party }: Introduction, @Ctx() ctx: RequestContext): Promise<Organization | null> {
    return organizationById(ctx, party);
  }

  @FieldResolver(() => GraphQLLocalDate)
  since(@Root() { from }: Introduction): string {
    return from;
  }
}
