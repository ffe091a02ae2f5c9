import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, Max, Min, ValidateNested } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  BALANCING_STATES,
  type BalancingState,
  MOVE_STATES,
  type MoveState,
} from './balancing.entity.ts';
import { MOVE_REASONS, type MoveReason } from './balancing.rules.ts';

registerEnumType(BALANCING_STATES, {
  name: 'BalancingState',
  description:
    'Состояние предложения: ждёт, рассчитывается, готово, применяется, применено, невозможно, не удалось, отменено',
});
registerEnumType(MOVE_STATES, {
  name: 'BalancingMoveState',
  description: 'Предложено, принято, выполнено, отклонено или устарело',
});
registerEnumType(MOVE_REASONS, {
  name: 'BalancingMoveReason',
  description: 'Почему предложено сменить методиста',
});

@ObjectType('BalancingWeights', { description: 'Что и насколько важно при закреплении, в баллах' })
export class BalancingWeightsType {
  @Field(() => Int, { description: 'Нет общего учебного предмета' })
  subject!: number;

  @Field(() => Int, { description: 'Методист не работает на территории педагога' })
  territory!: number;

  @Field(() => Int, { description: 'Педагог меняет методиста' })
  continuity!: number;

  @Field(() => Int, { description: 'Педагог сверх равной доли методиста' })
  evenness!: number;
}

@ObjectType('BalancedLoad', { description: 'Нагрузка методиста до и после' })
export class BalancedLoadType {
  @Field(() => Int)
  before!: number;

  @Field(() => Int)
  after!: number;

  @Field(() => Int)
  limit!: number;
}

@ObjectType('Balancing', { description: 'Предложение, кого за кем закрепить' })
export class BalancingType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLDateTimeISO)
  requestedAt!: Date;

  @Field(() => BALANCING_STATES)
  state!: BalancingState;

  @Field(() => BalancingWeightsType)
  weights!: BalancingWeightsType;

  @Field(() => Int, { nullable: true, description: 'Сколько педагогов нужно закрепить' })
  educators?: number | null;

  @Field(() => Int, { nullable: true, description: 'Сколько мест у методистов по пределам' })
  places?: number | null;

  @Field(() => Int, { nullable: true, description: 'Скольким педагогам не хватает мест' })
  shortfall?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Сколько педагогов остаются у своего методиста',
  })
  kept?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Сумма баллов; меньше нельзя — доказано расчётом',
  })
  cost?: number | null;

  @Field(() => Int, { nullable: true, description: 'Сколько секунд считалось' })
  seconds?: number | null;

  @Field(() => Int, { description: 'Сколько принятых изменений уже выполнено' })
  applied!: number;

  @Field(() => Int)
  version!: number;
}

export const BalancingConnection = connectionOf('Balancing', BalancingType);

@ObjectType('BalancingMove', { description: 'Предложение сменить методиста педагога' })
export class BalancingMoveType {
  @Field(() => ID)
  id!: string;

  @Field(() => [MOVE_REASONS])
  reasons!: MoveReason[];

  @Field(() => MOVE_STATES)
  state!: MoveState;
}

export const BalancingMoveConnection = connectionOf('BalancingMove', BalancingMoveType);

const HIGHEST = 100;

@InputType({ description: 'Баллы от 0 до 100: чем больше, тем важнее' })
export class BalancingWeightsInput {
  @Field(() => Int)
  @Min(0)
  @Max(HIGHEST)
  subject!: number;

  @Field(() => Int)
  @Min(0)
  @Max(HIGHEST)
  territory!: number;

  @Field(() => Int)
  @Min(0)
  @Max(HIGHEST)
  continuity!: number;

  @Field(() => Int)
  @Min(0)
  @Max(HIGHEST)
  evenness!: number;
}

@InputType()
export class ProposeBalancingInput {
  @Field(() => BalancingWeightsInput)
  @ValidateNested()
  weights!: BalancingWeightsInput;
}

@InputType()
export class CancelBalancingInput {
  @Field(() => ID)
  id!: string;
}

/** Which moves a decision is about. */
@InputType()
export abstract class ChosenMoves {
  @Field(() => ID)
  balancingId!: string;

  @Field(() => [ID], { nullable: true, description: 'Какие изменения; пусто — все предложенные' })
  @ArrayMaxSize(20_000)
  moveIds?: string[] | null;
}

@InputType()
export class AcceptMovesInput extends ChosenMoves {}

@InputType()
export class RejectMovesInput extends ChosenMoves {}

export const ProposeBalancingResult = resultOf('ProposeBalancing', BalancingType, [
  'ALREADY_RUNNING',
]);
export const CancelBalancingResult = resultOf('CancelBalancing', BalancingType, ['NOT_RUNNING']);
export const AcceptMovesResult = resultOf('AcceptMoves', BalancingType, [
  'NOT_READY',
  'NOTHING_CHOSEN',
  'ALREADY_RUNNING',
]);
export const RejectMovesResult = resultOf('RejectMoves', BalancingType, [
  'NOT_READY',
  'NOTHING_CHOSEN',
]);
