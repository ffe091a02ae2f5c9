import {
  type Page,
  PageArgs,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Territory, territoryInPlace, TerritoryType } from '../territory/index.ts';
import { addOrganization } from './add-organization.ts';
import { editOrganization } from './edit-organization.ts';
import { EditOrganizationInput, EditOrganizationResult } from './edit-organization.graphql.ts';
import {
  allLinksOf,
  linksOf,
  organizationById,
  organizationPage,
  organizationTypes,
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
  OrganizationOrders,
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
    @Arg('order', () => OrganizationOrders, { defaultValue: OrganizationOrders.NAME })
    order: keyof typeof OrganizationOrders,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Organization>> {
    // oxlint-disable-next-line typescript/no-misused-spread -- arguments are plain data
    return organizationPage(ctx, { ...paging, filter, order });
  }

  @Query(() => [SubjectTypeType], { description: 'Виды субъектов — организаций по актам региона' })
  organizationTypes(@Ctx() { em }: RequestContext): Promise<SubjectType[]> {
    return organizationTypes(em);
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

  /**
   * @requirement R199
   * @requirement R219
   * @requirement R221
   */
  @Mutation(() => EditOrganizationResult, { description: 'Изменить карточку организации' })
  editOrganization(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EditOrganizationInput) input: EditOrganizationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | Problem> {
    return editOrganization(ctx, requestId, input);
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
    description: 'Территория в границах на дату; без даты — в сегодняшних',
  })
  territory(
    @Root() { territoryId }: Organization,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | null> {
    return territoryInPlace(ctx, territoryId, on ?? today(ctx));
  }

  @FieldResolver(() => [OrganizationLinkType], {
    description: 'Подчинённость на дату; без даты — сегодня',
  })
  parents(
    @Root() { id }: Organization,
    @Arg('on', () => GraphQLLocalDate, { nullable: true }) on: string | null,
    @Ctx() ctx: RequestContext,
  ): Promise<OrganizationLink[]> {
    return linksOf(ctx, id, on ?? today(ctx));
  }

  @FieldResolver(() => [OrganizationLinkType], {
    description: 'Подчинённость за всё время, последняя первой',
  })
  links(@Root() { id }: Organization, @Ctx() ctx: RequestContext): Promise<OrganizationLink[]> {
    return allLinksOf(ctx, id);
  }

  @FieldResolver(() => OrganizationType, { nullable: true, description: 'Правопреемник' })
  async successor(
    @Root() { successorId }: Organization,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return successorId ? organizationById(ctx, successorId) : null;
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
