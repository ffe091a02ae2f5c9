import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Person', { description: 'Человек; имя и должности знает реестр' })
export class PersonType {
  @Field(() => ID)
  id!: string;
}
