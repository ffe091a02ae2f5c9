import type { RequestContext } from '@metodgraf/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ActivityStub, DeficitStub, ProgramStub } from '../foreign/foreign.graphql.ts';
import type { KeptAlternative } from '../generation/plan-route.ts';
import type { Match } from '../match/match.entity.ts';
import { MatchType } from '../match/match.graphql.ts';
import { reasoningOf } from '../match/reasoning-of.ts';
import { visibleDeficits } from '../need/visible-deficits.ts';
import type { RouteStep } from './route-step.entity.ts';
import { RouteStepType, StepAlternativeType } from './route-step.graphql.ts';
import { closedBy, matchById } from './steps-by-route.ts';

const stub = (id: string | null | undefined): { id: string } | null => (id ? { id } : null);

@Resolver(() => RouteStepType)
export class RouteStepResolver {
  @FieldResolver(() => ProgramStub, { nullable: true })
  program(@Root() { programId }: RouteStep): { id: string } | null {
    return stub(programId);
  }

  @FieldResolver(() => ActivityStub, { nullable: true })
  activity(@Root() { activityId }: RouteStep): { id: string } | null {
    return stub(activityId);
  }

  @FieldResolver(() => [DeficitStub], {
    nullable: 'items',
    description: 'Какие дефициты закрывает; без права на результаты список пуст',
  })
  async closes(@Root() step: RouteStep, @Ctx() context: RequestContext): Promise<{ id: string }[]> {
    return visibleDeficits(context, await closedBy(context, step));
  }

  @FieldResolver(() => String, { description: 'Почему шаг стоит в маршруте' })
  async explanation(
    @Root() { matchId }: RouteStep,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return (await reasoningOf(context, matchId)).explanation;
  }

  @FieldResolver(() => String, { description: 'Что потеряется без этого шага' })
  async lostWithout(
    @Root() { matchId }: RouteStep,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return (await reasoningOf(context, matchId)).lostWithout;
  }

  @FieldResolver(() => [StepAlternativeType], {
    description: 'Чем можно заменить, лучшее первым, не больше пяти',
  })
  async alternatives(
    @Root() { matchId }: RouteStep,
    @Ctx() context: RequestContext,
  ): Promise<readonly KeptAlternative[]> {
    return (await reasoningOf(context, matchId)).alternatives;
  }

  @FieldResolver(() => MatchType, { nullable: true, description: 'Запись о подборе' })
  match(@Root() { matchId }: RouteStep, @Ctx() context: RequestContext): Promise<Match | null> {
    return matchById(context, matchId);
  }
}

@Resolver(() => StepAlternativeType)
export class StepAlternativeResolver {
  @FieldResolver(() => ProgramStub, { nullable: true })
  program(@Root() { programId }: KeptAlternative): { id: string } | null {
    return stub(programId);
  }

  @FieldResolver(() => ActivityStub, { nullable: true })
  activity(@Root() { activityId }: KeptAlternative): { id: string } | null {
    return stub(activityId);
  }

  @FieldResolver(() => [DeficitStub], { nullable: 'items', description: 'Какие дефициты закроет' })
  closes(
    @Root() { closes }: KeptAlternative,
    @Ctx() context: RequestContext,
  ): Promise<{ id: string }[]> {
    return visibleDeficits(context, closes);
  }
}
