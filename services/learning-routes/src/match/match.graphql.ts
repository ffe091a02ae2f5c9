import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Match', {
  description:
    'Запись о подборе программы или мероприятия по результатам диагностики: основание показателя I-3.',
})
export class MatchType {
  @Field(() => ID)
  id!: string;

  @Field(() => [ID], { description: 'Диагностики, на которых основан подбор' })
  assessmentIds!: readonly string[];

  @Field(() => GraphQLLocalDate, { description: 'День решения о подборе' })
  decidedOn!: string;

  @Field(() => Boolean, { description: 'Была ли программа в федеральном реестре в день решения' })
  federalOnDecision!: boolean;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'С какого дня подбор действует как направление: утверждение маршрута',
  })
  approvedOn!: string | null | undefined;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'День, когда шаг заменён или удалён; запись о решении хранится',
  })
  withdrawnOn!: string | null | undefined;
}
