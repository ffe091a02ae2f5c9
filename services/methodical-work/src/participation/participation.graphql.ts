import { connectionOf, resultOf } from '@metodgraf/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ActivityType } from '../activity/activity.graphql.ts';
import {
  ParticipationOutcome,
  RECORD_PROBLEMS,
  REGISTRATION_PROBLEMS,
} from './participation.rules.ts';

registerEnumType(ParticipationOutcome, {
  name: 'ParticipationOutcome',
  description: 'Состоялось ли участие',
  valuesConfig: {
    REGISTERED: { description: 'Записан, участие ещё не отмечено' },
    ATTENDED: { description: 'Участвовал' },
    ABSENT: { description: 'Не пришёл' },
  },
});

/** A person belongs to the registry; here they get their participations. */
@Directive('@key(fields: "id")')
@ObjectType('Person', { description: 'Человек' })
export class PersonType {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Participation', { description: 'Участие человека в мероприятии или форме поддержки' })
export class ParticipationType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate)
  registeredOn!: string;

  @Field(() => GraphQLLocalDate, {
    name: 'on',
    nullable: true,
    description: 'За какой день отмечено; пусто, пока не отмечено',
  })
  recordedFor?: string | null;

  @Field(() => ParticipationOutcome)
  outcome!: ParticipationOutcome;

  @Field(() => Int)
  version!: number;
}

export const ParticipationConnection = connectionOf('Participation', ParticipationType);

@InputType()
export class RegisterForActivityInput {
  @Field(() => ID)
  activityId!: string;

  @Field(() => ID, {
    description: 'Кого записать: себя, закреплённого педагога или участника своего мероприятия',
  })
  personId!: string;
}

@InputType()
export class RecordParticipationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ParticipationOutcome, { description: 'Итог; REGISTERED снимает ошибочную отметку' })
  outcome!: ParticipationOutcome;

  @Field(() => GraphQLLocalDate, { description: 'День участия или неявки' })
  on!: string;
}

@InputType({ description: 'Отметка об участии одного человека из списка' })
export class ParticipationMark {
  @Field(() => ID, { description: 'Участие' })
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => ParticipationOutcome)
  outcome!: ParticipationOutcome;
}

@InputType()
export class RecordParticipationsInput {
  @Field(() => ID)
  activityId!: string;

  @Field(() => GraphQLLocalDate, { description: 'День участия или неявки, один для всех' })
  on!: string;

  @Field(() => [ParticipationMark], { description: 'От одной до пятисот, по одной на человека' })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique(({ id }: ParticipationMark) => id)
  marks!: ParticipationMark[];
}

export const RegisterForActivityResult = resultOf(
  'RegisterForActivity',
  ParticipationType,
  REGISTRATION_PROBLEMS,
);
export const RecordParticipationResult = resultOf(
  'RecordParticipation',
  ParticipationType,
  RECORD_PROBLEMS,
);
export const RecordParticipationsResult = resultOf(
  'RecordParticipations',
  ActivityType,
  RECORD_PROBLEMS,
);
