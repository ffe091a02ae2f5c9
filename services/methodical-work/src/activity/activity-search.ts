import { type FilterQuery, raw } from '@mikro-orm/core';
import type { Activity } from './activity.entity.ts';
import type { ActivityFilter } from './activity.graphql.ts';

/** What of the calendar the viewer asks for; absent wishes narrow nothing. */
export function activitiesMatching(filter: ActivityFilter): FilterQuery<Activity> {
  const { kind, competencyId, from, before, ownerId, text } = filter;
  const wishes: FilterQuery<Activity>[] = [];
  if (kind) wishes.push({ kind });
  if (competencyId) wishes.push(developing(competencyId));
  if (from) wishes.push({ endsOn: { $gte: from } });
  if (before) wishes.push({ endsOn: { $lt: before } });
  if (filter.unrecorded) wishes.push(unrecorded());
  if (ownerId) wishes.push({ ownerId });
  if (text?.trim()) wishes.push(mentioning(text.trim()));
  return { $and: wishes };
}

function mentioning(text: string): FilterQuery<Activity> {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return { $or: [{ title: { $ilike: pattern } }, { description: { $ilike: pattern } }] };
}

const developing = (competencyId: string): FilterQuery<Activity> => ({
  [raw(
    (activity) =>
      `exists (select from activity_competency where activity_id = ${activity}.id and competency_id = ?)`,
    [competencyId],
  )]: [],
});

const unrecorded = (): FilterQuery<Activity> => ({
  [raw(
    (activity) =>
      `exists (select from participation where activity_id = ${activity}.id and outcome = 'REGISTERED')`,
  )]: [],
});
