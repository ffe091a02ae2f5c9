import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Introduction', { description: 'Кто и почему видит меня' })
export class IntroductionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => String, { description: 'Сервис, работа которого представила человека' })
  service!: string;
}
