import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Territory, territoryInPlace, TerritoryType } from '../territory/index.ts';
import { addOrganization } from './add-organization.ts';
import {
  linksOf,
  organizationById,
  organizationPage,
  subjectTypeOf,
} from './organization-lists.ts';
import type { Organization, OrganizationLink } from './organization.entity.ts';
import {
  AddOrganizationInput,
  AddOrganizationResult,
  ClauseStub,
  OrganizationConnection,
  OrganizationFilter,
  OrganizationLinkType,
  OrganizationType,
  SubjectTypeType,
} from './organization.graphql.ts';
import type { SubjectType } from './subject-type.entity.ts';

@Resolver(() => OrganizationType)
export class OrganizationResolver {
  @Query(() => OrganizationType, { nullable: true })
  organization(
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationById(ctx, id);
  }

  @Query(() => OrganizationConnection, { description: 'Реестр организаций по названию' })
  organizations(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => OrganizationFilter, { nullable: true }) filter: OrganizationFilter | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Organization>> {
    return organizationPage(ctx, paging, filter);
  }

  /** @requirement R001 */
  @Mutation(() => AddOrganizationResult, { description: 'Внести организацию в реестр' })
  addOrganization(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AddOrganizationInput) input: AddOrganizationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | Problem> {
    return addOrganization(ctx, requestId, input);
  }

  @FieldResolver(() => SubjectTypeType)
  type(@Root() { typeCode }: Organization, @Ctx() ctx: RequestContext): Promise<SubjectType> {
    return subjectTypeOf(ctx, typeCode);
  }

  @FieldResolver(() => String, { description: 'Код уровня по виду субъекта' })
  async level(@Root() { typeCode }: Organization, @Ctx() ctx: RequestContext): Promise<string> {
    return (await subjectTypeOf(ctx, typeCode)).level;
  }

  @FieldResolver(() => TerritoryType, {
    nullable: true,
    description: 'Территория в сегодняшних границах',
  })
  territory(
    @Root() { territoryId }: Organization,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | null> {
    return territoryInPlace(ctx, territoryId);
  }

  @FieldResolver(() => [OrganizationLinkType], { description: 'Подчинённость сегодня' })
  parents(@Root() { id }: Organization, @Ctx() ctx: RequestContext): Promise<OrganizationLink[]> {
    return linksOf(ctx, id);
  }
}

@Resolver(() => OrganizationLinkType)
export class OrganizationLinkResolver {
  @FieldResolver(() => OrganizationType)
  organization(
    @Root() { parentId }: OrganizationLink,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationById(ctx, parentId);
  }
}

@Resolver(() => SubjectTypeType)
export class SubjectTypeResolver {
  @FieldResolver(() => ClauseStub, { nullable: true, description: 'Основание' })
  clause(@Root() { clause }: SubjectType): { id: string } {
    return { id: clause };
  }
}
