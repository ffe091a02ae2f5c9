import { type Page, PageArgs, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { type Appointment, appointmentById, AppointmentType } from '../appointment/index.ts';
import { type Person, personById, PersonType } from '../person/index.ts';
import {
  type BalancedLoad,
  type Balancing,
  type BalancingMove,
  MOVE_STATES,
  type MoveState,
} from './balancing.entity.ts';
import {
  AcceptMovesInput,
  AcceptMovesResult,
  BalancedLoadType,
  BalancingConnection,
  BalancingMoveConnection,
  BalancingMoveType,
  BalancingType,
  CancelBalancingInput,
  CancelBalancingResult,
  RejectMovesInput,
  ProposeBalancingInput,
  ProposeBalancingResult,
  RejectMovesResult,
} from './balancing.graphql.ts';
import { balancingById, balancingPage, movePage, movesWaiting } from './balancings.ts';
import { acceptMoves, rejectMoves } from './choose-moves.ts';
import { cancelBalancing, proposeBalancing } from './propose-balancing.ts';

@Resolver(() => BalancingType)
export class BalancingResolver {
  @Query(() => BalancingConnection, {
    description: 'Предложения, кого за кем закрепить, последние первыми',
  })
  balancings(
    @Args(() => PageArgs) paging: PageArgs,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<Balancing>> {
    return balancingPage(ctx, paging);
  }

  @Query(() => BalancingType, { nullable: true })
  balancing(
    @Arg('id', () => ID) id: string,
    @Ctx() ctx: RequestContext,
  ): Promise<Balancing | null> {
    return balancingById(ctx, id);
  }

  /** @requirement R178 */
  @Mutation(() => ProposeBalancingResult, {
    description: 'Рассчитать, кого за кем закрепить, с наименьшей суммой баллов',
  })
  proposeBalancing(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => ProposeBalancingInput) input: ProposeBalancingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Balancing | Problem> {
    return proposeBalancing(ctx, requestId, input);
  }

  @Mutation(() => CancelBalancingResult, { description: 'Остановить расчёт' })
  cancelBalancing(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => CancelBalancingInput) input: CancelBalancingInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Balancing | Problem> {
    return cancelBalancing(ctx, requestId, input);
  }

  @Mutation(() => AcceptMovesResult, { description: 'Принять предложение целиком или частью' })
  acceptMoves(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => AcceptMovesInput) input: AcceptMovesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Balancing | Problem> {
    return acceptMoves({ ctx, requestId, input });
  }

  @Mutation(() => RejectMovesResult, { description: 'Отклонить предложенные изменения' })
  rejectMoves(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => RejectMovesInput) input: RejectMovesInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Balancing | Problem> {
    return rejectMoves({ ctx, requestId, input });
  }

  @FieldResolver(() => PersonType, { nullable: true, description: 'Кто запросил' })
  requestedBy(
    @Root() { requestedBy }: Balancing,
    @Ctx() ctx: RequestContext,
  ): Promise<Person | null> {
    return personById(ctx, requestedBy);
  }

  @FieldResolver(() => AppointmentType, {
    nullable: true,
    description: 'Чей предел не дал принять выбранную часть',
  })
  async refusedBy(
    @Root() { refusedBy }: Balancing,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | null> {
    return refusedBy === null ? null : appointmentById(ctx, refusedBy);
  }

  @FieldResolver(() => [BalancedLoadType], { description: 'Нагрузка методистов до и после' })
  loads(@Root() { loads }: Balancing): readonly BalancedLoad[] {
    return loads;
  }

  @FieldResolver(() => Int, { description: 'Сколько изменений ждёт решения' })
  waiting(@Root() { id }: Balancing, @Ctx() ctx: RequestContext): Promise<number> {
    return movesWaiting(ctx, id);
  }

  @FieldResolver(() => BalancingMoveConnection, {
    description: 'Кто и почему сменил бы методиста',
  })
  moves(
    @Root() { id }: Balancing,
    @Args(() => PageArgs) paging: PageArgs,
    @Arg('state', () => MOVE_STATES, { nullable: true }) state: MoveState | null,
    @Ctx() ctx: RequestContext,
  ): Promise<Page<BalancingMove>> {
    return movePage(ctx, paging, { balancingId: id, ...(state ? { state } : {}) });
  }
}

@Resolver(() => BalancedLoadType)
export class BalancedLoadResolver {
  @FieldResolver(() => AppointmentType)
  appointment(
    @Root() { appointment }: BalancedLoad,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | null> {
    return appointmentById(ctx, appointment);
  }
}

@Resolver(() => BalancingMoveType)
export class BalancingMoveResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  educator(
    @Root() { personId }: BalancingMove,
    @Ctx() ctx: RequestContext,
  ): Promise<Person | null> {
    return personById(ctx, personId);
  }

  @FieldResolver(() => AppointmentType, { nullable: true, description: 'Кто сопровождает сейчас' })
  async from(
    @Root() { fromId }: BalancingMove,
    @Ctx() ctx: RequestContext,
  ): Promise<Appointment | null> {
    return fromId === null ? null : appointmentById(ctx, fromId);
  }

  @FieldResolver(() => AppointmentType, { description: 'Кому предложено передать' })
  to(@Root() { toId }: BalancingMove, @Ctx() ctx: RequestContext): Promise<Appointment | null> {
    return appointmentById(ctx, toId);
  }
}
