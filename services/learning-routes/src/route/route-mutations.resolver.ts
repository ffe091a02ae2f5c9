import type { Problem, RequestContext } from '@metodgraf/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { agreeRoute } from './agree-route.ts';
import { approveRoute } from './approve-route.ts';
import { generateRoute } from './generate-route.ts';
import type { LearningRoute } from './learning-route.entity.ts';
import { removeStep } from './remove-step.ts';
import { replaceStep } from './replace-step.ts';
import { returnRoute } from './return-route.ts';
import {
  AgreeRouteInput,
  ApproveRouteInput,
  GenerateRouteInput,
  RemoveStepInput,
  ReplaceStepInput,
  ReturnRouteInput,
} from './route-inputs.graphql.ts';
import {
  AgreeRouteResult,
  ApproveRouteResult,
  GenerateRouteResult,
  RemoveStepResult,
  ReplaceStepResult,
  ReturnRouteResult,
} from './route-results.graphql.ts';

type Answer = Promise<LearningRoute | Problem>;

@Resolver()
export class RouteMutationsResolver {
  @Mutation(() => GenerateRouteResult, {
    description: 'Составить лучший маршрут по дефицитам, программам и мероприятиям',
  })
  generateRoute(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => GenerateRouteInput) input: GenerateRouteInput,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return generateRoute(ctx, requestId, input);
  }

  @Mutation(() => ReplaceStepResult, {
    description: 'Заменить шаг вариантом; маршрут вернётся в черновик',
  })
  replaceStep(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ReplaceStepInput) input: ReplaceStepInput,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return replaceStep(ctx, requestId, input);
  }

  @Mutation(() => RemoveStepResult, { description: 'Убрать шаг; маршрут вернётся в черновик' })
  removeStep(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RemoveStepInput) input: RemoveStepInput,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return removeStep(ctx, requestId, input);
  }

  @Mutation(() => AgreeRouteResult, { description: 'Согласовать маршрут (методист)' })
  agreeRoute(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AgreeRouteInput) input: AgreeRouteInput,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return agreeRoute(ctx, requestId, input);
  }

  @Mutation(() => ApproveRouteResult, { description: 'Утвердить маршрут (школа)' })
  approveRoute(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ApproveRouteInput) input: ApproveRouteInput,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return approveRoute(ctx, requestId, input);
  }

  @Mutation(() => ReturnRouteResult, {
    description: 'Вернуть маршрут на доработку с причиной (школа или методист)',
  })
  returnRoute(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ReturnRouteInput) input: ReturnRouteInput,
    @Ctx() ctx: RequestContext,
  ): Answer {
    return returnRoute(ctx, requestId, input);
  }
}
