import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Level', { description: 'Уровень владения по шкале региона' })
export class LevelType {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int, { description: 'Место на шкале: 1 — нижний' })
  rank!: number;
}

@ObjectType('CompetencyResult', { description: 'Как проявилась одна компетенция' })
export class CompetencyResultType {
  @Field(() => Float, { description: 'Доля от 0 до 1; человеку показываются слова' })
  share!: number;
}
