import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { FederalRegistration } from './federal-registration.entity.ts';
import type { Program } from './program.entity.ts';
import {
  holdsOn,
  inFederalRegistry,
  leavesFederalRegistryOn,
  type Period,
} from './program.rules.ts';

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
  return inFederalRegistry(await periodsOf(ctx, programId), on ?? today(ctx));
}

/** The near day on which the program leaves the federal registry, if there is one. @requirement R014 */
export async function leavesRegistryOn(
  ctx: RequestContext,
  programId: string,
): Promise<string | null> {
  return leavesFederalRegistryOn(await periodsOf(ctx, programId), today(ctx));
}

async function periodsOf(ctx: RequestContext, programId: string): Promise<Period[]> {
  const registrations = await registrationsOf(ctx, programId);
  return registrations.map(({ since, until }) => ({ from: since, to: until }));
}

/** Whether the program is offered on a day, today unless told otherwise. */
export function isOffered(
  ctx: RequestContext,
  { runningFrom, runningTo }: Program,
  on?: string,
): boolean {
  return holdsOn({ from: runningFrom, to: runningTo }, on ?? today(ctx));
}
