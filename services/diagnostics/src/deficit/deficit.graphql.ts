import { connectionOf } from '@metodgraf/subgraph-kit';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, Float, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DEFICIT_KINDS } from './deficit.entity.ts';

const DeficitKindEnum = Object.fromEntries(DEFICIT_KINDS.map((code) => [code, code]));
registerEnumType(DeficitKindEnum, {
  name: 'DeficitKind',
  description: 'Компетенция отсутствует или развита недостаточно',
});

@Directive('@key(fields: "id")')
@ObjectType('Deficit', {
  description: 'Профессиональный дефицит: чего не хватает и какие затруднения это вызывает',
})
export class DeficitType {
  @Field(() => ID)
  id!: string;

  @Field(() => DeficitKindEnum)
  kind!: string;

  @Field(() => Float, { description: 'Тяжесть от 0 до 1: какой части не хватает до порога' })
  severity!: number;

  @Field(() => GraphQLLocalDate)
  foundOn!: string;
}

@InputType({ description: 'Чьи дефициты и какой компетенции; без условий — все доступные' })
export class DeficitFilter {
  @Field(() => ID, { nullable: true })
  personId?: string | null;

  @Field(() => ID, { nullable: true })
  competencyId?: string | null;
}

export const DeficitConnection = connectionOf('Deficit', DeficitType);
