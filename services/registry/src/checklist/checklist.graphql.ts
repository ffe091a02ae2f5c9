import { resultOf } from '@metodgraf/subgraph-kit';
import { MaxLength } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('ChecklistMark', { description: 'Пункт перечня и выполнен ли он' })
export class ChecklistMarkType {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'С какого дня выполнен; пусто — не выполнен',
  })
  doneOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Документ: название, номер, дата' })
  document?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;

  @Field(() => Int, { description: 'Ноль, пока отметки нет' })
  version!: number;
}

@InputType({ description: 'Отметка об организации или о муниципалитете: указывается одно из двух' })
export class MarkChecklistInput {
  @Field(() => ID)
  itemCode!: string;

  @Field(() => ID, { nullable: true })
  organizationId?: string | null;

  @Field(() => ID, { nullable: true })
  territoryId?: string | null;

  @Field(() => Int, { description: 'Версия показанной отметки; ноль, если её не было' })
  version!: number;

  @Field(() => GraphQLLocalDate, { nullable: true })
  doneOn?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(300)
  document?: string | null;

  @Field(() => String, { nullable: true })
  @MaxLength(500)
  note?: string | null;
}

export const MarkChecklistResult = resultOf('MarkChecklist', ChecklistMarkType, [
  'ITEM_UNKNOWN',
  'NOT_OF_THIS_LIST',
  'IN_THE_FUTURE',
]);
