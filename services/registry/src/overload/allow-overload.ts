import { randomUUID } from 'node:crypto';
import { onViolation, perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Appointment } from '../appointment/index.ts';
import { Overload } from './overload.entity.ts';
import type { AllowOverloadInput } from './overload.graphql.ts';
import { allowOverloadPolicy } from './overload.policy.ts';
import { checkOverload } from './overload.rules.ts';

/** Allows one methodologist more educators than the limit, by a document and for a time. */
export function allowOverload(
  ctx: RequestContext,
  requestId: string,
  input: AllowOverloadInput,
): Promise<Overload | Problem> {
  const change = { action: allowOverloadPolicy.action, requestId, input, answers: Overload };
  return perform(ctx, change, async (tx) => {
    allowOverloadPolicy.assert(ctx.viewer, null);
    const appointment = await tx.findOneOrFail(Appointment, {
      id: input.appointmentId,
      kind: 'METHODOLOGIST',
    });
    const { appointmentId, limit, from, to } = input;
    const refused = checkOverload({ limit, usual: appointment.limit, from, to });
    if (refused) return refused;
    const overload = tx.create(Overload, {
      id: randomUUID(),
      appointmentId,
      limit,
      basis: input.basis.trim(),
      from,
      to,
    });
    const already = new Problem('ALREADY_ALLOWED');
    return (await onViolation(tx.flush(), { overload_once: already })) ?? overload;
  });
}
