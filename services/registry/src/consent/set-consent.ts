import { randomUUID } from 'node:crypto';
import { onViolation, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { restatePerson } from '../statement/index.ts';
import { Consent } from './consent.entity.ts';
import type { SetConsentInput } from './consent.graphql.ts';
import { setConsentPolicy } from './consent.policy.ts';

/** Gives or withdraws the viewer's own consent; who sees the person changes with it. */
export function setConsent(
  ctx: RequestContext,
  requestId: string,
  input: SetConsentInput,
): Promise<Consent | Problem> {
  const change = { action: setConsentPolicy.action, requestId, input, answers: Consent };
  return perform(ctx, change, async (tx) => {
    const personId = ctx.viewer.person;
    setConsentPolicy.assert(ctx.viewer, { personId });
    const day = today(ctx);
    const standing = await tx.findOne(Consent, { personId, kind: input.kind, withdrawnOn: null });
    if (input.given === Boolean(standing)) return new Problem('UNCHANGED');

    const consent =
      standing ??
      tx.create(Consent, {
        id: randomUUID(),
        personId,
        kind: input.kind,
        givenOn: day,
        withdrawnOn: null,
      });
    if (standing) standing.withdrawnOn = day;
    const twice = await onViolation(tx.flush(), { consent_once: new Problem('UNCHANGED') });
    if (twice) return twice;
    await restatePerson(tx, { person: personId, day });
    return consent;
  });
}
