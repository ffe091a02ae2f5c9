import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A person belongs to the registry; here they get their studies. */
@Directive('@key(fields: "id")')
@ObjectType('Person', { description: 'Человек' })
export class PersonType {
  @Field(() => ID)
  id!: string;
}
