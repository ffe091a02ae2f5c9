import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { FederalRegistration } from './federal-registration.entity.ts';
import type { Program } from './program.entity.ts';
import { holdsOn, inFederalRegistry } from './program.rules.ts';

/** A program's registrations, earlier first; one statement for all programs of a request. */
export const registrationsOf = listBy(
  (em, ids) =>
    em.find(FederalRegistration, { programId: { $in: ids } }, { orderBy: { since: 'asc' } }),
  ({ programId }) => programId,
);

/** Whether the program is in the federal registry on a day, today unless told otherwise. @requirement R014 */
export async function isRegistered(
  ctx: RequestContext,
  programId: string,
  on?: string,
): Promise<boolean> {
  const registrations = await registrationsOf(ctx, programId);
  const periods = registrations.map(({ since, until }) => ({ from: since, to: until }));
  return inFederalRegistry(periods, on ?? today(ctx));
}

/** Whether the program is offered on a day, today unless told otherwise. */
export function isOffered(
  ctx: RequestContext,
  { runningFrom, runningTo }: Program,
  on?: string,
): boolean {
  return holdsOn({ from: runningFrom, to: runningTo }, on ?? today(ctx));
}
