import { resultOf } from '@metodgraf/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  Length,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { TerritoryType } from '../territory/index.ts';

const KINDS = ['MUNICIPAL_DISTRICT', 'URBAN_OKRUG', 'MUNICIPAL_OKRUG'];

@InputType({ description: 'Новое муниципальное образование' })
export class NewTerritoryInput {
  @Field(() => String)
  @Length(3, 200)
  name!: string;

  @Field(() => String, {
    description: 'Код вида: MUNICIPAL_DISTRICT, URBAN_OKRUG, MUNICIPAL_OKRUG',
  })
  @IsIn(KINDS)
  kind!: string;

  @Field(() => String, { description: 'Код ОКТМО, восемь цифр' })
  @Matches(/^\d{8}$/, { message: 'Код ОКТМО — восемь цифр' })
  oktmo!: string;

  @Field(() => Int, { nullable: true, description: 'Контрольное число ОКТМО, если известно' })
  @ValidateIf(
    ({ checkDigit }: NewTerritoryInput) => checkDigit !== null && checkDigit !== undefined,
  )
  @Min(0)
  @Max(9)
  checkDigit?: number | null;
}

@InputType()
export class MergeTerritoriesInput {
  @Field(() => [ID], { description: 'Что преобразуется' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  predecessorIds!: string[];

  @Field(() => ID, { nullable: true, description: 'К чему присоединяется, если это уже есть' })
  intoId?: string | null;

  @Field(() => NewTerritoryInput, {
    nullable: true,
    description: 'Что образуется, если этого ещё нет',
  })
  asNew?: NewTerritoryInput | null;

  @Field(() => GraphQLLocalDate, { description: 'Первый день в новых границах' })
  from!: string;

  @Field(() => String, { description: 'Закон: название, номер, дата' })
  @Length(3, 300)
  act!: string;
}

export const MergeTerritoriesResult = resultOf('MergeTerritories', TerritoryType, [
  'NOTHING_TO_MERGE',
  'DATES_REVERSED',
  'ALREADY_MERGED',
  'INTO_ITSELF',
  'SUCCESSOR_ENDED',
  'SUCCESSOR_NOT_NAMED',
  'OKTMO_TAKEN',
  'HELD_BY_TWO',
]);
