import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '@metodgraf/subgraph-kit';
import { ROUTE_STATUSES, type RouteStatus } from './route.rules.ts';

export const RouteStatusEnum = Object.fromEntries(ROUTE_STATUSES.map((status) => [status, status]));
registerEnumType(RouteStatusEnum, {
  name: 'RouteStatus',
  description: 'Черновик → согласован методистом → утверждён школой → закрыт',
});

@ObjectType('RouteProgress', { description: 'Сколько шагов маршрута пройдено' })
export class RouteProgressType {
  @Field(() => Int, { description: 'Завершено' })
  done!: number;

  @Field(() => Int, { description: 'Идёт обучение' })
  studying!: number;

  @Field(() => Int)
  total!: number;
}

@Directive('@key(fields: "id")')
@ObjectType('LearningRoute', { description: 'Индивидуальный образовательный маршрут (ИОМ).' })
export class LearningRouteType {
  @Field(() => ID)
  id!: string;

  @Field(() => RouteStatusEnum)
  status!: RouteStatus;

  @Field(() => Int, { description: 'Сколько часов есть у педагога' })
  hoursBudget!: number;

  @Field(() => String, { description: 'Темп освоения' })
  pace!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Что о подборе не доказано, если время расчёта вышло; null, когда подбор лучший',
  })
  unproven!: string | null | undefined;

  @Field(() => GraphQLLocalDate)
  createdOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Когда согласован методистом' })
  agreedOn!: string | null | undefined;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Когда утверждён школой' })
  approvedOn!: string | null | undefined;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Когда завершён последний шаг' })
  closedOn!: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Почему возвращён на доработку' })
  returnReason!: string | null | undefined;

  @Field(() => Int, { description: 'Версия для изменения: чужая правка не будет затёрта' })
  version!: number;
}

export const LearningRouteConnection = connectionOf('LearningRoute', LearningRouteType);
