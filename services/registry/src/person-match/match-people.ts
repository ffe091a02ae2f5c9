import { randomUUID } from 'node:crypto';
import { perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { PersonMatch } from './person-match.entity.ts';
import type { MatchPeopleInput } from './person-match.graphql.ts';
import { matchPeoplePolicy } from './person-match.policy.ts';
import { questionOf, theOnly } from './person-match.rules.ts';

/** Confirms one person by what the asker knows already; the audit keeps every question and its outcome. */
export function matchPeople(
  ctx: RequestContext,
  requestId: string,
  input: MatchPeopleInput,
): Promise<PersonMatch | Problem> {
  const change = { action: matchPeoplePolicy.action, requestId, input, answers: PersonMatch };
  return perform(ctx, change, async (tx) => {
    matchPeoplePolicy.assert(ctx.viewer, null);
    const { snils = null, name = null, organizationId = null, reason } = input;
    const question = questionOf({ snils, name, organizationId });
    if (question instanceof Problem) return question;
    const found = await tx.execute<{ id: string }[]>('select match_people(?, ?, ?) as id', [
      question.snils,
      question.name,
      question.way === 'NAME' ? organizationId : null,
    ]);
    const personId = theOnly(found.map(({ id }) => id));
    if (personId instanceof Problem) return personId;
    return tx.create(PersonMatch, {
      id: randomUUID(),
      askedBy: ctx.viewer.person,
      at: ctx.now(),
      way: question.way,
      reason: reason.trim(),
      personId,
    });
  });
}

/** Where the matched person works today: enough to see that it is the right one. */
export async function workOfMatch(
  { em }: RequestContext,
  { id }: PersonMatch,
): Promise<string | null> {
  const [answer] = await em.execute<{ work: string | null }[]>('select work_of_match(?) as work', [
    id,
  ]);
  return answer?.work ?? null;
}
