import { type FilterQuery, raw } from '@mikro-orm/core';
import type { Program } from './program.entity.ts';
import type { ProgramFilter } from './program.graphql.ts';

/** What of the catalogue the viewer asks for; absent wishes narrow nothing. */
export function programsMatching(filter: ProgramFilter): FilterQuery<Program> {
  const { text, providerId, competencyId, form, inFederalRegistryOn, runningOn, maxHours } = filter;
  const wishes: FilterQuery<Program>[] = [];
  if (text?.trim()) wishes.push(mentioning(text.trim()));
  if (providerId) wishes.push({ providerId });
  if (competencyId) wishes.push(developing(competencyId));
  if (form) wishes.push({ form });
  if (inFederalRegistryOn) wishes.push(registeredOn(inFederalRegistryOn));
  if (runningOn) wishes.push(runningThen(runningOn));
  if (typeof maxHours === 'number') wishes.push({ hours: { $lte: maxHours } });
  return { $and: wishes };
}

function mentioning(text: string): FilterQuery<Program> {
  const pattern = `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
  return { $or: [{ title: { $ilike: pattern } }, { annotation: { $ilike: pattern } }] };
}

const runningThen = (day: string): FilterQuery<Program> => ({
  runningFrom: { $lte: day },
  $or: [{ runningTo: null }, { runningTo: { $gt: day } }],
});

const developing = (competencyId: string): FilterQuery<Program> => ({
  [raw(
    (program) =>
      `exists (select from program_competency where program_id = ${program}.id and competency_id = ?)`,
    [competencyId],
  )]: [],
});

const registeredOn = (day: string): FilterQuery<Program> => ({
  [raw(
    (program) => `exists (select from federal_registration
      where program_id = ${program}.id and since <= ?::date and (until is null or until > ?::date))`,
    [day, day],
  )]: [],
});
