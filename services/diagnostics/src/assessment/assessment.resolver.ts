import { byId, listBy, type Problem, type RequestContext, valueBy } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type Campaign, campaignById, CampaignType } from '../campaign/index.ts';
import { type Instrument, instrumentById, InstrumentType } from '../instrument/index.ts';
import { type Invitation, InvitationType } from '../invitation/index.ts';
import { PersonType } from '../person/index.ts';
import { Assessment } from './assessment.entity.ts';
import {
  AssessmentEndEnum,
  AssessmentType,
  StartAssessmentInput,
  StartAssessmentResult,
} from './assessment.graphql.ts';
import { endOf } from './ends.ts';
import { startAssessment } from './start-assessment.ts';

export const assessmentById = byId(Assessment);

const assessmentsOfPerson = listBy(
  (em, people) =>
    em.find(
      Assessment,
      { personId: { $in: people } },
      { orderBy: { startedAt: 'desc', id: 'asc' } },
    ),
  ({ personId }) => personId,
);

const assessmentOfInvitation = valueBy<Assessment | null>(async (em, invitations) => {
  const found = await em.find(Assessment, { invitationId: { $in: invitations } });
  return new Map(found.map((assessment) => [assessment.invitationId, assessment]));
}, null);

@Resolver(() => AssessmentType)
export class AssessmentResolver {
  @Query(() => AssessmentType, { nullable: true })
  assessment(
    @Arg('id', () => ID) id: string,
    @Ctx() { em }: RequestContext,
  ): Promise<Assessment | null> {
    return em.findOne(Assessment, id);
  }

  @Mutation(() => StartAssessmentResult, {
    description: 'Начать диагностику или продолжить начатую',
  })
  startAssessment(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => StartAssessmentInput) input: StartAssessmentInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Assessment | Problem> {
    return startAssessment(ctx, requestId, input);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  person(@Root() { personId }: Assessment): PersonType {
    return { id: personId };
  }

  @FieldResolver(() => CampaignType, { nullable: true })
  campaign(
    @Root() { campaignId }: Assessment,
    @Ctx() ctx: RequestContext,
  ): Promise<Campaign | null> {
    return campaignById(ctx, campaignId);
  }

  @FieldResolver(() => InstrumentType)
  instrument(
    @Root() { instrumentId }: Assessment,
    @Ctx() ctx: RequestContext,
  ): Promise<Instrument | null> {
    return instrumentById(ctx, instrumentId);
  }

  @FieldResolver(() => Int, { description: 'Сколько всего вопросов' })
  async questionCount(
    @Root() { instrumentId }: Assessment,
    @Ctx() ctx: RequestContext,
  ): Promise<number> {
    return (await instrumentById(ctx, instrumentId))?.itemCount ?? 0;
  }

  @FieldResolver(() => AssessmentEndEnum, {
    nullable: true,
    description: 'Чем закончилось, в том числе ещё не подсчитанное; пусто, пока принимаются ответы',
  })
  endedBy(@Root() assessment: Assessment, @Ctx() ctx: RequestContext): ReturnType<typeof endOf> {
    return endOf(ctx, assessment);
  }

  @FieldResolver(() => GraphQLLocalDate, {
    description: 'Последний день, когда принимаются ответы',
  })
  async closesOn(
    @Root() { campaignId }: Assessment,
    @Ctx() ctx: RequestContext,
  ): Promise<string | undefined> {
    return (await campaignById(ctx, campaignId))?.closesOn;
  }
}

@Resolver(() => InvitationType)
export class InvitationAssessmentResolver {
  @FieldResolver(() => AssessmentType, { nullable: true })
  assessment(@Root() { id }: Invitation, @Ctx() ctx: RequestContext): Promise<Assessment | null> {
    return assessmentOfInvitation(ctx, id);
  }
}

@Resolver(() => PersonType)
export class PersonAssessmentsResolver {
  /** @requirement R154 */
  @FieldResolver(() => [AssessmentType], {
    nullable: true,
    description: 'Прохождения диагностики, которые вы вправе видеть, новые сначала',
  })
  assessments(@Root() { id }: PersonType, @Ctx() ctx: RequestContext): Promise<Assessment[]> {
    return assessmentsOfPerson(ctx, id);
  }
}
