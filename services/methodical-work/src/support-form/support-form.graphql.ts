import { stubOf } from '@metodgraf/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

export const ClauseStub = stubOf('Clause', 'Пункт нормативного акта', 'ref');

@ObjectType('SupportForm', { description: 'Форма поддержки и сопровождения педагогов' })
export class SupportFormType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;
}
