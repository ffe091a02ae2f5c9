import { resultOf } from '@metodgraf/subgraph-kit';
import { Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType('MmcTerritory', { description: 'Муниципалитет, закреплённый за ММЦ на срок' })
export class MmcTerritoryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Акт о закреплении' })
  act!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Первый день после срока' })
  to?: string | null;

  @Field(() => Int)
  version!: number;
}

@InputType()
export class GiveTerritoryInput {
  @Field(() => ID)
  mmcId!: string;

  @Field(() => ID)
  territoryId!: string;

  @Field(() => String, { description: 'Акт: название, номер, дата' })
  @Length(3, 300)
  act!: string;

  @Field(() => GraphQLLocalDate)
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  to?: string | null;
}

@InputType()
export class TakeTerritoryInput {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLLocalDate, {
    description: 'Первый день, когда муниципалитет уже не закреплён',
  })
  on!: string;
}

export const GiveTerritoryResult = resultOf('GiveTerritory', MmcTerritoryType, [
  'NOT_AN_MMC',
  'TERRITORY_UNKNOWN',
  'DATES_REVERSED',
  'TERRITORY_NOT_STANDING',
  'HELD_BY_ANOTHER',
]);
export const TakeTerritoryResult = resultOf('TakeTerritory', MmcTerritoryType, [
  'DATES_REVERSED',
  'ALREADY_ENDED',
]);
