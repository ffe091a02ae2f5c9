import 'reflect-metadata';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Problem } from '../problem/problem.ts';
import { refusal } from '../problem/refusal.ts';
import { ProblemParameterType } from '../schema/shared-types.ts';
import { derivedKey } from './derived-key.ts';

const MOST = 500;

@Directive('@shareable')
@ObjectType('BulkRefusal', { description: 'Запись, с которой действие не выполнено, и почему' })
class BulkRefusalType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Код причины, как у действия с одной записью' })
  code!: string;

  @Field(() => [ProblemParameterType])
  parameters!: ProblemParameterType[];
}

/** What an action on many records did: each record by itself, done or refused. */
@Directive('@shareable')
@ObjectType('BulkOutcome', { description: 'Итог действия со многими записями' })
export class BulkOutcome {
  @Field(() => Int, { description: 'Со сколькими записями выполнено' })
  done!: number;

  @Field(() => [BulkRefusalType])
  refused!: BulkRefusalType[];
}

/** Runs the use case of one record on many, each in its own transaction and under its own request key. */
export async function forMany(
  { requestId, ids }: { requestId: string; ids: readonly string[] },
  one: (id: string, requestId: string) => Promise<object>,
): Promise<BulkOutcome> {
  if (ids.length > MOST)
    throw refusal('BAD_USER_INPUT', `Не больше ${MOST} записей за одно действие`);
  const outcome: BulkOutcome = { done: 0, refused: [] };
  for (const id of new Set(ids)) {
    const result = await one(id, derivedKey(requestId, id));
    if (!(result instanceof Problem)) outcome.done += 1;
    else outcome.refused.push({ id, code: result.code, parameters: [...result.parameters] });
  }
  return outcome;
}
