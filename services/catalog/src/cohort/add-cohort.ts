import { randomUUID } from 'node:crypto';
import { perform, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Program } from '../program/program.entity.ts';
import { announceCohort } from './cohort-seats.ts';
import { Cohort } from './cohort.entity.ts';
import type { AddCohortInput } from './cohort.graphql.ts';
import { addOwnCohort } from './cohort.policy.ts';
import { faultOfCohort } from './cohort.rules.ts';

/** Opens an intake of a program of the viewer's institution. */
export function addCohort(
  ctx: RequestContext,
  requestId: string,
  input: AddCohortInput,
): Promise<Cohort | Problem> {
  const { programId, startsOn, endsOn, place, seats } = input;
  const change = { action: addOwnCohort.action, requestId, input, answers: Cohort };
  return perform(ctx, change, async (tx) => {
    const program = await tx.findOneOrFail(Program, { id: programId });
    addOwnCohort.assert(ctx.viewer, program);
    const fault = faultOfCohort(input, { from: program.runningFrom, to: program.runningTo });
    if (fault) return fault;

    const cohort = tx.create(Cohort, {
      id: randomUUID(),
      programId,
      providerId: program.providerId,
      startsOn,
      endsOn,
      place: place.trim(),
      seats,
      taken: 0,
    });
    await announceCohort(tx, cohort);
    return cohort;
  });
}
