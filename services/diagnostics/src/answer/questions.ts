import { listBy, type RequestContext, valueBy } from '@metodgraf/subgraph-kit';
import type { Assessment } from '../assessment/index.ts';
import { type Item, itemsOf } from '../instrument/index.ts';
import { Answer } from './answer.entity.ts';

const answersOf = listBy(
  (em, assessments) => em.find(Answer, { assessmentId: { $in: assessments } }),
  ({ assessmentId }) => assessmentId,
);

/** How many questions of assessments have an answer. */
export const answeredCountOf = valueBy(async (em, assessments) => {
  const rows = await em.execute<{ id: string; answered: number }[]>(
    `select assessment_id as id, count(*)::int as answered from answer
      where assessment_id = any (string_to_array(?, ',')::uuid[]) and option_ids <> '[]'
      group by assessment_id`,
    [assessments.join(',')],
  );
  return new Map(rows.map(({ id, answered }) => [id, answered]));
}, 0);

/** A question with the answer its owner has given so far. */
export interface AnsweredQuestion extends Pick<
  Item,
  'id' | 'position' | 'stem' | 'kind' | 'options'
> {
  readonly answer: Answer | null;
}

/** Only the owner sees questions and answers; who accompanies them sees what the answers mean. */
export async function questionsOf(
  ctx: RequestContext,
  { id, instrumentId, personId }: Assessment,
): Promise<AnsweredQuestion[]> {
  if (ctx.viewer.person !== personId) return [];
  const [items, answers] = await Promise.all([itemsOf(ctx, instrumentId), answersOf(ctx, id)]);
  const answerOf = new Map(answers.map((answer) => [answer.itemId, answer]));
  return items.map((item) => ({
    id: item.id,
    position: item.position,
    stem: item.stem,
    kind: item.kind,
    options: item.options,
    answer: answerOf.get(item.id) ?? null,
  }));
}
