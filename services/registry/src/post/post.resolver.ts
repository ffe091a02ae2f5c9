import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { editPost } from './edit-post.ts';
import { leavePost } from './leave-post.ts';
import type { Post } from './post.entity.ts';
import {
  EditPostInput,
  EditPostResult,
  LeavePostInput,
  LeavePostResult,
  PostType,
  TakePostInput,
  TakePostResult,
  TransferPersonInput,
  TransferPersonResult,
} from './post.graphql.ts';
import { staffOf } from './posts.ts';
import { takePost } from './take-post.ts';
import { transferPerson } from './transfer-person.ts';

@Resolver(() => PostType)
export class PostResolver {
  /**
   * @requirement R200
   * @requirement R201
   */
  @Mutation(() => TakePostResult, { description: 'Принять человека на должность' })
  takePost(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => TakePostInput) input: TakePostInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Post | Problem> {
    return takePost(ctx, requestId, input);
  }

  /** @requirement R189 */
  @Mutation(() => EditPostResult, { description: 'Исправить должность: название, дни, условия' })
  editPost(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EditPostInput) input: EditPostInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Post | Problem> {
    return editPost(ctx, requestId, input);
  }

  @Mutation(() => LeavePostResult, { description: 'Закончить работу в должности' })
  leavePost(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => LeavePostInput) input: LeavePostInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Post | Problem> {
    return leavePost(ctx, requestId, input);
  }

  @Mutation(() => TransferPersonResult, { description: 'Перевести на другую должность одним днём' })
  transferPerson(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => TransferPersonInput) input: TransferPersonInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Post | Problem> {
    return transferPerson(ctx, requestId, input);
  }

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
