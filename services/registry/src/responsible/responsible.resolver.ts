import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import {
  type Territory,
  territoriesWithin,
  territoryById,
  TerritoryType,
} from '../territory/index.ts';
import { appointResponsible, endResponsibility } from './appoint-responsible.ts';
import { coordinatorsOf, responsibleOf, responsiblePage } from './responsible-lists.ts';
import type { ResponsiblePerson } from './responsible.entity.ts';
import {
  AppointResponsibleInput,
  AppointResponsibleResult,
  EndResponsibilityInput,
  EndResponsibilityResult,
  ResponsibleFilter,
  ResponsiblePersonConnection,
  ResponsiblePersonType,
} from './responsible.graphql.ts';

@Resolver(() => ResponsiblePersonType)
export class ResponsiblePersonResolver {
  @Query(() => ResponsiblePersonConnection, { description: 'Ответственные, новые первыми' })
  responsiblePersons(
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('filter', () => ResponsibleFilter, { nullable: true }) filter: ResponsibleFilter | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<ResponsiblePerson>> {
    return responsiblePage(ctx, paging, filter);
  }

  /**
   * @requirement R007
   * @requirement R008
   * @requirement R135
   * @requirement R173
   * @requirement R229
   */
  @Mutation(() => AppointResponsibleResult, { description: 'Назначить ответственного' })
  appointResponsible(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AppointResponsibleInput) input: AppointResponsibleInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ResponsiblePerson | Problem> {
    return appointResponsible(ctx, requestId, input);
  }

  @Mutation(() => EndResponsibilityResult, { description: 'Освободить ответственного' })
  endResponsibility(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EndResponsibilityInput) input: EndResponsibilityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<ResponsiblePerson | Problem> {
    return endResponsibility(ctx, requestId, input);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(
    @Root() { personId }: ResponsiblePerson,
    @Ctx() ctx: RequestContext,
  ): Promise<Person | null> {
    return personById(ctx, personId);
  }

  @FieldResolver(() => TerritoryType, { nullable: true })
  async territory(
    @Root() { territoryId }: ResponsiblePerson,
    @Ctx() ctx: RequestContext,
  ): Promise<Territory | null> {
    return territoryId === null ? null : territoryById(ctx, territoryId);
  }

  @FieldResolver(() => OrganizationType, { nullable: true })
  async organization(
    @Root() { organizationId }: ResponsiblePerson,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationId === null ? null : organizationById(ctx, organizationId);
  }
}

@Resolver(() => OrganizationType)
export class OrganizationResponsibleResolver {
  @FieldResolver(() => [ResponsiblePersonType], {
    description: 'Ответственные за всё время, новые первыми',
  })
  responsible(
    @Root() { id }: Organization,
    @Ctx() ctx: RequestContext,
  ): Promise<ResponsiblePerson[]> {
    return responsibleOf(ctx, id);
  }
}

@Resolver(() => TerritoryType)
export class TerritoryCoordinatorResolver {
  @FieldResolver(() => [ResponsiblePersonType], {
    description: 'Координаторы сопровождения ИОМ сегодня',
  })
  async coordinators(
    @Root() { id }: Territory,
    @Ctx() ctx: RequestContext,
  ): Promise<ResponsiblePerson[]> {
    const recorded = await territoriesWithin(ctx, id);
    return (await Promise.all(recorded.map((each) => coordinatorsOf(ctx, each)))).flat();
  }
}
