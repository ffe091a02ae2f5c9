import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import type { RoleGrant } from './account.entity.ts';
import {
  GrantConnection,
  GrantRoleInput,
  GrantRoleResult,
  GrantType,
  RevokeGrantInput,
  RevokeGrantResult,
} from './account.graphql.ts';
import { grantRole } from './grant-role.ts';
import { grantPage } from './grants.ts';
import { revokeGrant } from './revoke-grant.ts';

@Resolver(() => GrantType)
export class GrantResolver {
  @Query(() => GrantConnection, {
    description: 'Выданные роли; администратору — все, остальным — свои',
  })
  grants(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('personId', () => ID, { nullable: true }) personId: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<RoleGrant>> {
    return grantPage(ctx, paging, personId);
  }

  @Mutation(() => GrantRoleResult, { description: 'Дать человеку роль' })
  grantRole(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => GrantRoleInput) input: GrantRoleInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleGrant | Problem> {
    return grantRole(ctx, requestId, input);
  }

  @Mutation(() => RevokeGrantResult, { description: 'Отозвать роль с сегодняшнего дня' })
  revokeGrant(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RevokeGrantInput) input: RevokeGrantInput,
    @Ctx() ctx: RequestContext,
  ): Promise<RoleGrant | Problem> {
    return revokeGrant(ctx, requestId, input);
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'От чьего имени' })
  async organization(
    @Root() { organizationId }: RoleGrant,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationId ? organizationById(ctx, organizationId) : null;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: 'Пусто, если карточка вам не открыта',
  })
  person(@Root() { personId }: RoleGrant, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, personId);
  }
}
