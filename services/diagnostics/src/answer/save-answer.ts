import { randomUUID } from 'node:crypto';
import {
  notFound,
  perform,
  type Problem,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Assessment, type AssessmentEnd, saveOwnAnswer } from '../assessment/index.ts';
import { campaignStatus } from '../campaign/campaign.rules.ts';
import type { Item } from '../instrument/index.ts';
import { Answer } from './answer.entity.ts';
import type { SaveAnswerInput } from './answer.graphql.ts';
import { faultOfAnswer } from './answer.rules.ts';

/**
 * Keeps an answer as soon as it is given: two statements of its own, because a whole region answers at once.
 * Of several answers to one question the greater sequence stays, in whatever order they arrive.
 */
export function saveAnswer(
  ctx: RequestContext,
  requestId: string,
  input: SaveAnswerInput,
): Promise<Answer | Problem> {
  const change = { action: saveOwnAnswer.action, requestId, input, answers: Answer };
  return perform(ctx, change, async (tx) => {
    const place = await placeOfAnswer(tx, input);
    saveOwnAnswer.assert(ctx.viewer, { personId: place.person_id });
    const chosen = [...new Set(input.optionIds)];
    const fault = faultOfAnswer(
      {
        status: place.status,
        endedBy: place.ended_by,
        campaign: campaignStatus(place.campaign, today(ctx)),
        closedByHand: Boolean(place.campaign.closedOn),
        question: place.question,
      },
      chosen,
    );
    // oxlint-disable-next-line typescript/no-misused-spread -- an input is its values
    return fault ?? keepNewest(tx, { ...input, optionIds: chosen }, ctx);
  });
}

interface PlaceOfAnswer {
  person_id: string;
  status: Assessment['status'];
  ended_by: AssessmentEnd | null;
  campaign: { opensOn: string; closesOn: string; closedOn: string | null };
  question: Pick<Item, 'kind' | 'options'> | null;
}

/** The lock lets other answers in but makes completion wait: an accepted answer is always counted. */
async function placeOfAnswer(tx: EntityManager, input: SaveAnswerInput): Promise<PlaceOfAnswer> {
  const [place] = await tx.execute<PlaceOfAnswer[]>(
    `select a.person_id, a.status, a.ended_by,
            json_build_object('opensOn', c.opens_on, 'closesOn', c.closes_on, 'closedOn', c.closed_on) as campaign,
            case when i.id is not null then json_build_object('kind', i.kind, 'options', i.options) end as question
       from assessment a
       join campaign c on c.id = a.campaign_id
       left join item i on i.instrument_id = a.instrument_id and i.id = ?
      where a.id = ?
        for share of a`,
    [input.questionId, input.assessmentId],
  );
  if (!place) throw notFound();
  return place;
}

async function keepNewest(
  tx: EntityManager,
  input: SaveAnswerInput,
  { viewer, now }: RequestContext,
): Promise<Answer> {
  const [row] = await tx.execute<object[]>(
    `insert into answer as kept (id, assessment_id, item_id, person_id, option_ids, sequence, saved_at)
     values (?, ?, ?, ?, ?::jsonb, ?, ?)
     on conflict on constraint answer_once_an_item do update set
       option_ids = case when excluded.sequence > kept.sequence then excluded.option_ids else kept.option_ids end,
       saved_at = case when excluded.sequence > kept.sequence then excluded.saved_at else kept.saved_at end,
       sequence = greatest(excluded.sequence, kept.sequence)
     returning *`,
    [
      randomUUID(),
      input.assessmentId,
      input.questionId,
      viewer.person,
      JSON.stringify(input.optionIds),
      input.sequence,
      now(),
    ],
  );
  return tx.map(Answer, row as never);
}
