import {
  byId,
  listBy,
  type Page,
  PageArgs,
  type Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Activity } from '../activity/activity.entity.ts';
import { ActivityType } from '../activity/activity.graphql.ts';
import { pageInMemory } from './page-in-memory.ts';
import { Participation } from './participation.entity.ts';
import {
  ParticipationConnection,
  ParticipationType,
  PersonType,
  RecordParticipationInput,
  RecordParticipationResult,
  RecordParticipationsInput,
  RecordParticipationsResult,
  RegisterForActivityInput,
  RegisterForActivityResult,
} from './participation.graphql.ts';
import { recordParticipation } from './record-participation.ts';
import { recordParticipations } from './record-participations.ts';
import { registerForActivity } from './register-person.ts';
import { turnoutOf } from './turnout-of-activity.ts';

const activityById = byId(Activity);

const ofActivities = listBy(
  (em, ids) =>
    em.find(
      Participation,
      { activityId: { $in: ids } },
      { orderBy: { registeredOn: 'asc', id: 'asc' } },
    ),
  ({ activityId }) => activityId,
);

const ofViewer = listBy(
  (em, ids, { viewer }) =>
    em.find(Participation, { activityId: { $in: ids }, personId: viewer.person }),
  ({ activityId }) => activityId,
);

const ofPeople = listBy(
  (em, ids) =>
    em.find(
      Participation,
      { personId: { $in: ids } },
      { orderBy: { registeredOn: 'desc', id: 'asc' } },
    ),
  ({ personId }) => personId,
);

@Resolver(() => ParticipationType)
export class ParticipationResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: Participation): PersonType {
    return { id: personId };
  }

  @FieldResolver(() => ActivityType)
  activity(
    @Root() { activityId }: Participation,
    @Ctx() ctx: RequestContext,
  ): Promise<Activity | null> {
    return activityById(ctx, activityId);
  }

  @Mutation(() => RegisterForActivityResult, { description: 'Записать человека' })
  registerForActivity(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RegisterForActivityInput) input: RegisterForActivityInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Participation | Problem> {
    return registerForActivity(ctx, requestId, input);
  }

  @Mutation(() => RecordParticipationResult, { description: 'Отметить участие или неявку' })
  recordParticipation(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RecordParticipationInput) input: RecordParticipationInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Participation | Problem> {
    return recordParticipation(ctx, requestId, input);
  }

  @Mutation(() => RecordParticipationsResult, {
    description: 'Отметить участие или неявку нескольких человек за один день',
  })
  recordParticipations(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RecordParticipationsInput) input: RecordParticipationsInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Activity | Problem> {
    return recordParticipations(ctx, requestId, input);
  }
}

@Resolver(() => ActivityType)
export class ActivityParticipationsResolver {
  @FieldResolver(() => ParticipationConnection, {
    description: 'Кто записан, в порядке записи; только те, кого вам видно',
  })
  async participations(
    @Root() { id }: Activity,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Participation>> {
    return pageInMemory(await ofActivities(ctx, id), args);
  }

  @FieldResolver(() => ParticipationType, {
    nullable: true,
    description: 'Ваше участие; пусто, если вы не записаны',
  })
  async myParticipation(
    @Root() { id }: Activity,
    @Ctx() ctx: RequestContext,
  ): Promise<Participation | null> {
    return (await ofViewer(ctx, id))[0] ?? null;
  }

  @FieldResolver(() => Int, { description: 'Сколько человек записано; только те, кого вам видно' })
  async listed(@Root() { id }: Activity, @Ctx() ctx: RequestContext): Promise<number> {
    return (await turnoutOf(ctx, id)).listed;
  }

  @FieldResolver(() => Int, {
    description: 'У скольких из них участие ещё не отмечено',
  })
  async unrecorded(@Root() { id }: Activity, @Ctx() ctx: RequestContext): Promise<number> {
    return (await turnoutOf(ctx, id)).unrecorded;
  }
}

@Resolver(() => PersonType)
export class PersonParticipationsResolver {
  @FieldResolver(() => [ParticipationType], {
    nullable: true,
    description: 'Участие в мероприятиях и формах поддержки, последнее первым',
  })
  participations(@Root() { id }: PersonType, @Ctx() ctx: RequestContext): Promise<Participation[]> {
    return ofPeople(ctx, id);
  }
}
