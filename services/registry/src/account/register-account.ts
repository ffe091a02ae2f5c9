import { randomUUID } from 'node:crypto';
import { onViolation, perform, Problem, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Account } from './account.entity.ts';
import type { RegisterAccountInput } from './account.graphql.ts';
import { registerAccountPolicy } from './account.policy.ts';
import { signInIssuers } from './accounts.ts';

/** Makes a sign-in known before it is said whose it is; it opens nothing until it is linked. */
export function registerAccount(
  ctx: RequestContext,
  requestId: string,
  input: RegisterAccountInput,
): Promise<Account | Problem> {
  const change = { action: registerAccountPolicy.action, requestId, input, answers: Account };
  return perform(ctx, change, async (tx) => {
    registerAccountPolicy.assert(ctx.viewer, null);
    if (!(await signInIssuers(tx)).includes(input.issuer)) return new Problem('ISSUER_UNKNOWN');
    const account = tx.create(Account, {
      id: randomUUID(),
      issuer: input.issuer,
      subject: input.subject.trim(),
      personId: null,
      registeredOn: today(ctx),
      reason: null,
    });
    const already = new Problem('ALREADY_REGISTERED');
    return (await onViolation(tx.flush(), { account_sign_in_unique: already })) ?? account;
  });
}
