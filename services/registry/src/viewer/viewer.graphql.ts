import { Field, ObjectType } from 'type-graphql';

@ObjectType('Viewer', { description: 'Вы: человек и роль, в которой вы сейчас работаете' })
export class ViewerType {
  @Field(() => String, { description: 'Код действующей роли' })
  role!: string;
}
