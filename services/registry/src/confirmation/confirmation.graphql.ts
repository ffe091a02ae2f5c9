import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AppointmentType } from '../appointment/index.ts';

export const CampaignStages = { RUNNING: 'RUNNING', OVERDUE: 'OVERDUE', OVER: 'OVER' } as const;
registerEnumType(CampaignStages, {
  name: 'CampaignStage',
  description: 'Идёт; срок прошёл, но квартал ещё не кончился; завершена',
});

@ObjectType('ConfirmationCampaign', {
  description: 'Ежеквартальное подтверждение базы региональных методистов',
})
export class ConfirmationCampaignType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, { description: 'Первый день квартала' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Первый день следующего квартала' })
  to!: string;

  @Field(() => GraphQLLocalDate, { description: 'По какой день подтверждать' })
  dueOn!: string;

  @Field(() => Int)
  version!: number;
}

export const ConfirmationCampaignConnection = connectionOf(
  'ConfirmationCampaign',
  ConfirmationCampaignType,
);

@ObjectType('Confirmation', { description: 'Подтверждение записи в кампании квартала' })
export class ConfirmationType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  on!: string;
}

@InputType()
export class ConfirmAppointmentInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class ConfirmAppointmentsInput {
  @Field(() => [ID])
  ids!: string[];
}

@InputType()
export class RescheduleConfirmationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate)
  dueOn!: string;
}

export const ConfirmAppointmentResult = resultOf('ConfirmAppointment', AppointmentType, [
  'NOT_CONFIRMABLE',
  'ALREADY_CONFIRMED',
  'CAMPAIGN_NOT_OPEN',
]);
export const RescheduleConfirmationResult = resultOf(
  'RescheduleConfirmation',
  ConfirmationCampaignType,
  ['CAMPAIGN_OVER', 'OUTSIDE_QUARTER'],
);
