import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('SubjectFunction', { description: 'Функция субъекта РСНМС по акту' })
export class SubjectFunctionType {
  @Field(() => ID, { description: 'Номер в перечне: R044, A1.4' })
  code!: string;

  @Field(() => String)
  title!: string;

  @Field(() => GraphQLLocalDate, { description: 'С какого дня возложена' })
  validFrom!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Первый день, когда акт её уже не возлагает',
  })
  validTo?: string | null;
}
