import { randomUUID } from 'node:crypto';
import { forEdit, listBy, perform, Problem, type RequestContext } from '@metodgraf/subgraph-kit';
import { Organization } from '../organization/index.ts';
import { Mandate } from './mandate.entity.ts';
import type { AddMandateInput, EndMandateInput } from './mandate.graphql.ts';
import { keepMandatesPolicy } from './mandate.policy.ts';

/** Mandates of an organization, the latest first. */
export const mandatesOf = listBy<Mandate>(
  (em, ids) =>
    em.find(Mandate, { organizationId: { $in: ids } }, { orderBy: { from: 'desc', id: 'asc' } }),
  ({ organizationId }) => organizationId,
);

/** Records for what an organization is authorized and by which act. */
export function addMandate(
  ctx: RequestContext,
  requestId: string,
  input: AddMandateInput,
): Promise<Mandate | Problem> {
  const change = { action: keepMandatesPolicy.action, requestId, input, answers: Mandate };
  return perform(ctx, change, async (tx) => {
    keepMandatesPolicy.assert(ctx.viewer, null);
    await tx.findOneOrFail(Organization, { id: input.organizationId });
    const to = input.to ?? null;
    if (to !== null && to <= input.from) return new Problem('DATES_REVERSED');
    // oxlint-disable-next-line typescript/no-misused-spread -- an input is plain data
    return tx.create(Mandate, { ...input, to, id: randomUUID() });
  });
}

/** Ends a mandate from a day. */
export function endMandate(
  ctx: RequestContext,
  requestId: string,
  input: EndMandateInput,
): Promise<Mandate | Problem> {
  const change = { action: keepMandatesPolicy.action, requestId, input, answers: Mandate };
  return perform(ctx, change, async (tx) => {
    keepMandatesPolicy.assert(ctx.viewer, null);
    const mandate = await forEdit(tx, Mandate, input);
    if (mandate.to !== null && mandate.to <= input.on) return new Problem('ALREADY_ENDED');
    if (input.on <= mandate.from) return new Problem('DATES_REVERSED');
    mandate.to = input.on;
    return mandate;
  });
}
