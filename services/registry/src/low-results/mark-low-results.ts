import { randomUUID } from 'node:crypto';
import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
} from '@metodgraf/subgraph-kit';
import { Organization } from '../organization/index.ts';
import { LowResultsPeriod } from './low-results.entity.ts';
import type { EndLowResultsInput, MarkLowResultsInput } from './low-results.graphql.ts';
import { endLowResultsPolicy, markLowResultsPolicy } from './low-results.policy.ts';
import { checkEnd, checkPeriod } from './low-results.rules.ts';

/** Puts a school on the list of those with low results for a time. */
export function markLowResults(
  ctx: RequestContext,
  requestId: string,
  input: MarkLowResultsInput,
): Promise<LowResultsPeriod | Problem> {
  const { action } = markLowResultsPolicy;
  return perform(ctx, { action, requestId, input, answers: LowResultsPeriod }, async (tx) => {
    markLowResultsPolicy.assert(ctx.viewer, null);
    const { organizationId, from, to = null } = input;
    const organization = await tx.findOneOrFail(Organization, { id: organizationId });
    const refused = checkPeriod(organization, { from, to });
    if (refused) return refused;
    const id = randomUUID();
    const basis = input.basis.trim();
    const period = tx.create(LowResultsPeriod, { id, organizationId, from, to, basis });
    const already = new Problem('ALREADY_MARKED', { field: 'from' });
    return (await onViolation(tx.flush(), { low_results_once: already })) ?? period;
  });
}

/** Takes a school off the list from a day on. */
export function endLowResults(
  ctx: RequestContext,
  requestId: string,
  input: EndLowResultsInput,
): Promise<LowResultsPeriod | Problem> {
  const { action } = endLowResultsPolicy;
  return perform(ctx, { action, requestId, input, answers: LowResultsPeriod }, async (tx) => {
    endLowResultsPolicy.assert(ctx.viewer, null);
    const period = await forEdit(tx, LowResultsPeriod, input);
    const refused = checkEnd(period, input.on);
    if (refused) return refused;
    period.to = input.on;
    return period;
  });
}
