import { randomUUID } from 'node:crypto';
import { perform, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { announceProgram } from './announce-program.ts';
import { faultInFramework, setCompetencies, setRegistrations } from './program-parts.ts';
import { Program } from './program.entity.ts';
import type { AddProgramInput } from './program.graphql.ts';
import { addOwnProgram, institutionOf } from './program.policy.ts';
import { faultOfProgram } from './program.rules.ts';

/** Offers a new program on behalf of the viewer's institution. @requirement R013 */
export function addProgram(
  ctx: RequestContext,
  requestId: string,
  input: AddProgramInput,
): Promise<Program | Problem> {
  const {
    title,
    annotation,
    kind,
    hours,
    form,
    runningFrom,
    runningTo,
    federalRegistrations,
    competencyIds,
  } = input;
  const change = { action: addOwnProgram.action, requestId, input, answers: Program };
  return perform(ctx, change, async (tx) => {
    const providerId = institutionOf(ctx.viewer);
    const running = { from: runningFrom, to: runningTo };
    const fault =
      faultOfProgram({ title, kind, hours, running, registrations: federalRegistrations }) ??
      (await faultInFramework(tx, competencyIds));
    if (fault) return fault;

    const program = tx.create(Program, {
      id: randomUUID(),
      providerId,
      title: title.trim(),
      annotation: annotation.trim(),
      kind,
      hours,
      form,
      runningFrom,
      runningTo: runningTo ?? null,
      updatedAt: ctx.now(),
    });
    await setCompetencies(tx, program, competencyIds);
    await setRegistrations(tx, program, federalRegistrations);
    await announceProgram(tx, program);
    return program;
  });
}
