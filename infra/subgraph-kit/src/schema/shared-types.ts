import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Где в списке находится страница' })
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@Directive('@shareable')
@ObjectType('ProblemParameter', { description: 'Именованное значение для сообщения об отказе' })
export class ProblemParameterType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}

@Directive('@shareable')
@ObjectType('AttentionItem', { description: 'Что требует внимания: вид дела и сколько таких дел' })
export class AttentionItemType {
  @Field(() => String, { description: 'Вид дела; текст и ссылку знает экран' })
  code!: string;

  @Field(() => Int)
  count!: number;
}

/** A stub of an entity that another service owns: its key and nothing else. */
export function stubOf(name: string, description: string, key = 'id') {
  @Directive(`@key(fields: "${key}", resolvable: false)`)
  @ObjectType(name, { description })
  class Stub {
    @Field(() => ID, { name: key })
    id!: string;
  }
  return Stub;
}
