import { resultOf } from '@metodgraf/subgraph-kit';
import { Length, MaxLength, ValidateIf } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@ObjectType('PersonMatch', {
  description: 'Человек, которого нашли по точным сведениям: без имени и личных данных',
})
export class PersonMatchType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Псевдоним человека' })
  personId!: string;
}

@InputType()
export class MatchPeopleInput {
  @Field(() => String, { nullable: true, description: 'СНИЛС полностью' })
  @ValidateIf(({ snils }: MatchPeopleInput) => Boolean(snils))
  @MaxLength(40)
  snils?: string | null;

  @Field(() => String, { nullable: true, description: 'Фамилия, имя и отчество полностью' })
  @ValidateIf(({ name }: MatchPeopleInput) => Boolean(name))
  @MaxLength(200)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Где человек работает сегодня' })
  organizationId?: string | null;

  @Field(() => String, { description: 'Зачем ищете: остаётся в журнале' })
  @Length(5, 300)
  reason!: string;
}

export const MatchPeopleResult = resultOf('MatchPeople', PersonMatchType, [
  'SNILS_INVALID',
  'NOT_ENOUGH',
  'NOBODY',
  'SEVERAL',
]);
