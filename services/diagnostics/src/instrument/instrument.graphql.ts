import { connectionOf } from '@metodgraf/subgraph-kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Instrument', { description: 'Инструмент диагностики: набор заданий одной версии' })
export class InstrumentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'Сколько заданий' })
  itemCount!: number;

  @Field(() => Int, { description: 'Сколько минут обычно занимает прохождение' })
  minutes!: number;
}

export const InstrumentConnection = connectionOf('Instrument', InstrumentType);
