import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Aggregate } from '../aggregate.ts';

@Directive('@key(fields: "id")')
@ObjectType('Act', { description: 'Нормативный акт в одной редакции' })
export class ActType {
  @Aggregate()
  @Field(() => ID, { description: 'Имя документа в ссылках на его пункты' })
  id!: string;

  @Aggregate()
  @Field(() => String, { nullable: true, description: 'Номер, если он у акта есть' })
  number?: string | null;

  @Aggregate()
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Дата, если она у акта есть' })
  date?: string | null;

  @Aggregate()
  @Field(() => String)
  title!: string;

  @Aggregate()
  @Field(() => String)
  shortTitle!: string;

  @Aggregate()
  @Field(() => GraphQLLocalDate)
  validFrom!: string;

  @Aggregate()
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда редакция уже не действует',
  })
  validTo?: string | null;
}

@Directive('@key(fields: "ref")')
@ObjectType('Clause', { description: 'Пункт акта: основание того, что показано' })
export class ClauseType {
  @Aggregate()
  @Field(() => ID, { name: 'ref', description: '«документ#якорь»; номера пунктов повторяются' })
  id!: string;

  @Aggregate()
  @Field(() => String)
  anchor!: string;

  @Aggregate()
  @Field(() => String, { description: 'Как на пункт ссылаются: «п. 5.2, абз. 3»' })
  label!: string;

  @Aggregate()
  @Field(() => String)
  title!: string;

  @Aggregate()
  @Field(() => String, { description: 'Что говорит пункт, своими словами' })
  text!: string;
}
