import type { Viewer } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { statedGrants } from './grants.rules.ts';
import { holdsOn } from './period.rules.ts';
import { readPlace } from './person-records.ts';
import { accountsOf } from './restate-accounts.ts';

/**
 * Whether somebody still acts in a role as a token once said: work that outlives the token asks before it
 * goes on, and by the same rule by which the gateway is told.
 */
export async function actsAs(
  tx: EntityManager,
  { person, role, organization, duties, scopes }: Viewer,
  day: string,
): Promise<boolean> {
  const place = await readPlace(tx);
  const accounts = await accountsOf(tx, person);
  return accounts
    .flatMap((account) => statedGrants(account, place, day))
    .some(
      (grant) =>
        grant.role === role &&
        grant.organization === organization &&
        holdsOn(grant, day) &&
        duties.every((duty) => grant.duties.includes(duty)) &&
        scopes.every((scope) => grant.scopes.includes(scope)),
    );
}
