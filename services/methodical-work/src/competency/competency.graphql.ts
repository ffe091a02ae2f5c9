import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A competency belongs to diagnostics; here it gets the activities that develop it. */
@Directive('@key(fields: "id")')
@ObjectType('Competency', { description: 'Профессиональная компетенция' })
export class CompetencyType {
  @Field(() => ID)
  id!: string;
}
