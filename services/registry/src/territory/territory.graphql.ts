import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Tile', { description: 'Место на плиточной карте региона, счёт с единицы' })
export class TileType {
  @Field(() => Int)
  column!: number;

  @Field(() => Int)
  row!: number;
}

@Directive('@key(fields: "id")')
@ObjectType('Territory', { description: 'Муниципальное образование в границах своего срока' })
export class TerritoryType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Код ОКТМО, восемь цифр' })
  oktmo!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, {
    description: 'Код вида: MUNICIPAL_DISTRICT, URBAN_OKRUG, MUNICIPAL_OKRUG',
  })
  kind!: string;

  @Field(() => String, { description: 'Вид словами: «муниципальный округ»' })
  kindName!: string;

  @Field(() => GraphQLLocalDate)
  validFrom!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда запись уже не действует',
  })
  validTo?: string | null;

  @Field(() => String, { nullable: true, description: 'Акт о преобразовании, внесённый ЦНППМ' })
  act?: string | null;
}
