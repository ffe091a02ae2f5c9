import { Field, Int, ObjectType } from 'type-graphql';
import { type Territory, TerritoryType } from '../territory/index.ts';

@ObjectType('TerritoryFigures', { description: 'Числа муниципального образования на дату' })
export class TerritoryFiguresType {
  @Field(() => TerritoryType, {
    nullable: true,
    description: 'Пусто у того, что нельзя отнести ни к одной территории в границах этой даты',
  })
  territory!: Territory | null;

  @Field(() => Int)
  organizations!: number;

  @Field(() => Int)
  schools!: number;

  @Field(() => Int, { nullable: true, description: 'Людей; пусто, если карточки вам не открыты' })
  people!: number | null;

  @Field(() => Int, { nullable: true })
  educators!: number | null;

  @Field(() => Int, { nullable: true })
  leaders!: number | null;

  @Field(() => Int, { nullable: true, description: 'Педагогов, за которыми не закреплён методист' })
  withoutMethodologist!: number | null;
}
