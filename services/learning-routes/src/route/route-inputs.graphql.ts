import { Field, ID, InputType, Int } from 'type-graphql';
import { RouteStatusEnum } from './learning-route.graphql.ts';
import type { RouteStatus } from './route.rules.ts';

@InputType({ description: 'Отбор маршрутов' })
export class LearningRouteFilter {
  @Field(() => RouteStatusEnum, { nullable: true })
  status?: RouteStatus | null;

  @Field(() => ID, { nullable: true })
  personId?: string | null;
}

@InputType()
export class GenerateRouteInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => Int, { description: 'Сколько часов есть у педагога' })
  hoursBudget!: number;

  @Field(() => String, { description: 'Темп освоения, например «2 часа в неделю»' })
  pace!: string;
}

@InputType()
export class ReplaceStepInput {
  @Field(() => ID)
  routeId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  stepId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Программа на замену; либо она, либо мероприятие',
  })
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Мероприятие на замену' })
  activityId?: string | null;
}

@InputType()
export class RemoveStepInput {
  @Field(() => ID)
  routeId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ID)
  stepId!: string;
}

@InputType()
export class AgreeRouteInput {
  @Field(() => ID)
  routeId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class ApproveRouteInput {
  @Field(() => ID)
  routeId!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class ReturnRouteInput {
  @Field(() => ID)
  routeId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String, { description: 'Причина возврата: её увидят методист и педагог' })
  reason!: string;
}
