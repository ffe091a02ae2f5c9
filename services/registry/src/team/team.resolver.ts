import {
  type Page,
  page,
  PageArgs,
  type Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Organization, organizationById, OrganizationType } from '../organization/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import { addTeamMember, endTeamMember } from './change-team.ts';
import { composeTeam } from './compose-team.ts';
import { LeadershipTeam, type TeamMember } from './team.entity.ts';
import {
  AddTeamMemberInput,
  AddTeamMemberResult,
  ComposeTeamInput,
  ComposeTeamResult,
  EndTeamMemberInput,
  EndTeamMemberResult,
  LeadershipTeamConnection,
  LeadershipTeamType,
  TeamMemberType,
} from './team.graphql.ts';
import { differenceToday, membersOf, teamsOf } from './teams.ts';

@Resolver(() => LeadershipTeamType)
export class TeamResolver {
  /**
   * @requirement R032
   * @requirement R090
   */
  @Query(() => LeadershipTeamConnection, { description: 'Реестр управленческих команд' })
  leadershipTeams(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<LeadershipTeam>> {
    return page(em, LeadershipTeam, { orderBy: { from: 'desc', id: 'asc' }, first, after });
  }

  /** @requirement R032 */
  @Mutation(() => ComposeTeamResult, { description: 'Собрать команду по должностям' })
  composeTeam(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ComposeTeamInput) input: ComposeTeamInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeadershipTeam | Problem> {
    return composeTeam(ctx, requestId, input);
  }

  @Mutation(() => AddTeamMemberResult, { description: 'Включить человека в команду решением' })
  addTeamMember(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AddTeamMemberInput) input: AddTeamMemberInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeadershipTeam | Problem> {
    return addTeamMember(ctx, requestId, input);
  }

  @Mutation(() => EndTeamMemberResult, { description: 'Вывести человека из команды' })
  endTeamMember(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EndTeamMemberInput) input: EndTeamMemberInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LeadershipTeam | Problem> {
    return endTeamMember(ctx, requestId, input);
  }

  @FieldResolver(() => OrganizationType)
  organization(
    @Root() { organizationId }: LeadershipTeam,
    @Ctx() ctx: RequestContext,
  ): Promise<Organization | null> {
    return organizationById(ctx, organizationId);
  }

  @FieldResolver(() => [TeamMemberType], { description: 'Состав, бывшие участники тоже' })
  members(@Root() { id }: LeadershipTeam, @Ctx() ctx: RequestContext): Promise<TeamMember[]> {
    return membersOf(ctx, id);
  }

  @FieldResolver(() => Boolean, {
    description: 'Расходится ли состав с должностями: команду стоит собрать заново',
  })
  async outdated(@Root() team: LeadershipTeam, @Ctx() ctx: RequestContext): Promise<boolean> {
    const { join, leave } = await differenceToday(ctx, team);
    return join.length + leave.length > 0;
  }
}

@Resolver(() => TeamMemberType)
export class TeamMemberResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: TeamMember, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return personById(ctx, personId);
  }
}

@Resolver(() => OrganizationType)
export class TeamOfOrganizationResolver {
  @FieldResolver(() => LeadershipTeamType, {
    nullable: true,
    description: 'Управленческая команда',
  })
  async leadershipTeam(
    @Root() { id }: Organization,
    @Ctx() ctx: RequestContext,
  ): Promise<LeadershipTeam | null> {
    return (await teamsOf(ctx, id))[0] ?? null;
  }
}
