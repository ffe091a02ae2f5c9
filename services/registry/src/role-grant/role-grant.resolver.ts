import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Account, AccountType } from '../account/index.ts';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import { followsOf } from '../statement/index.ts';
import { grantRole } from './grant-role.ts';
import { allGrantsOf, grantPage, standingToday } from './grants.ts';
import { revokeGrant } from './revoke-grant.ts';
import type { RoleGrant } from './role-grant.entity.ts';
import {
  GrantConnection,
  GrantRoleInput,
  GrantRoleResult,
  GrantStanding,
  GrantType,
  RevokeGrantInput,
  RevokeGrantResult,
  RoleFollows,
} from './role-grant.graphql.ts';

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

  @FieldResolver(() => RoleFollows, { description: 'С чем роль заканчивается сама' })
  follows(@Root() { role }: RoleGrant): keyof typeof RoleFollows {
    return followsOf(role);
  }

  @FieldResolver(() => GrantStanding, { description: 'Открывает ли роль что-нибудь сегодня' })
  standing(
    @Root() grant: RoleGrant,
    @Ctx() ctx: RequestContext,
  ): Promise<keyof typeof GrantStanding> {
    return standingToday(ctx, grant);
  }
}

@Resolver(() => AccountType)
export class AccountGrantsResolver {
  @FieldResolver(() => [GrantType], {
    description: 'Все роли, данные человеку, отозванные тоже; новые первыми',
  })
  async grants(@Root() { personId }: Account, @Ctx() ctx: RequestContext): Promise<RoleGrant[]> {
    return personId ? allGrantsOf(ctx, personId) : [];
  }
}
