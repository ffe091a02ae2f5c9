import { forEdit, perform, type Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { announceProgram } from './announce-program.ts';
import { faultInFramework, setCompetencies, setRegistrations } from './program-parts.ts';
import { Program } from './program.entity.ts';
import type { EditProgramInput } from './program.graphql.ts';
import { editOwnProgram } from './program.policy.ts';
import { faultOfProgram } from './program.rules.ts';

/** Changes a program of the viewer's institution; its kind stays what certificates already name. */
export function editProgram(
  ctx: RequestContext,
  requestId: string,
  input: EditProgramInput,
): Promise<Program | Problem> {
  const {
    title,
    annotation,
    hours,
    form,
    runningFrom,
    runningTo,
    federalRegistrations,
    competencyIds,
  } = input;
  const change = { action: editOwnProgram.action, requestId, input, answers: Program };
  return perform(ctx, change, async (tx) => {
    const program = await forEdit(tx, Program, input);
    editOwnProgram.assert(ctx.viewer, program);
    const running = { from: runningFrom, to: runningTo };
    const fault =
      faultOfProgram({
        title,
        kind: program.kind,
        hours,
        running,
        registrations: federalRegistrations,
      }) ?? (await faultInFramework(tx, competencyIds));
    if (fault) return fault;

    tx.assign(program, {
      title: title.trim(),
      annotation: annotation.trim(),
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
