import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Person', { description: 'Участник системы; имя знает реестр' })
export class PersonType {
  @Field(() => ID)
  id!: string;
}
