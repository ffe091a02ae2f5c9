import type { RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import type { Post } from './post.entity.ts';
import { PostType } from './post.graphql.ts';
import { staffOf } from './posts.ts';

@Resolver(() => PostType)
export class PostResolver {
  @FieldResolver(() => OrganizationType)
  organization(
    @Root() { organizationId }: Post,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationById(ctx, organizationId);
  }
}

@Resolver(() => OrganizationType)
export class StaffResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Сколько человек работает сегодня; пусто, если карточки сотрудников вам не открыты',
  })
  people(@Root() organization: Organization, @Ctx() ctx: RequestContext): Promise<number | null> {
    return staffOf(ctx, organization);
  }
}
