import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An organization belongs to the registry; here it gets its programs. */
@Directive('@key(fields: "id")')
@ObjectType('Organization', { description: 'Организация' })
export class OrganizationType {
  @Field(() => ID)
  id!: string;
}
