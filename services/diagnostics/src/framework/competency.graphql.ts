import { stubOf } from '@metodgraf/subgraph-kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

export const ClauseType = stubOf('Clause', 'Пункт акта: основание', 'ref');

@ObjectType('CompetencyKind', { description: 'Вид профессиональных компетенций' })
export class CompetencyKindType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;
}

@Directive('@key(fields: "id")')
@ObjectType('Competency', { description: 'Профессиональная компетенция рамки' })
export class CompetencyType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Обозначение в рамке' })
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Что умеет и к чему готов педагог' })
  description!: string;
}
