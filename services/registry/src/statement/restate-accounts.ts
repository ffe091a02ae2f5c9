import { AccountFact, type FactData } from '@metodgraf/facts';
import { publish } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type RoleHolder, statedGrants } from './grants.rules.ts';
import { readPlace } from './person-records.ts';
import type { Statement } from './restate-person.ts';
import type { Surroundings } from './scopes.rules.ts';
import { asStated } from './stated-rows.ts';

interface AccountRecord extends RoleHolder {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
}

const ACCOUNTS = `
  select account.id, issuer, subject, person_id as person,
    (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'duties', duties, 'from', role_grant.since, 'to', role_grant.until,
        'organization', case when organization.id is not null then jsonb_build_object('id', organization.id,
          'type', type_code, 'shortName', short_name, 'territory', territory_id) end) order by role_grant.since, role_grant.id), '[]')
      from role_grant left join organization on organization.id = organization_id
      where role_grant.person_id = account.person_id) as grants,
    (select coalesce(jsonb_agg(jsonb_build_object('organization', organization_id, 'from', since, 'to', until)), '[]')
      from post where post.person_id = account.person_id) as posts,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'from', since, 'to', until)), '[]')
      from appointment where appointment.person_id = account.person_id) as appointments
  from account`;

/**
 * Tells the gateway anew which roles a person's sign-ins carry: after a grant, and after anything that a
 * grant follows, such as the end of a post.
 */
export async function restateAccounts(
  tx: EntityManager,
  { person, day }: Statement,
): Promise<void> {
  const place = await readPlace(tx);
  for (const { id } of await accountsOf(tx, person)) {
    await publish(tx, AccountFact, {
      subject: id,
      async state() {
        const record = (await accountsOf(tx, person)).find((each) => each.id === id);
        if (!record) throw new Error(`Account ${id} is gone`);
        return accountState(record, place, day);
      },
    });
  }
}

/** A person's sign-ins with everything their roles depend on, whoever asks. */
export function accountsOf(tx: EntityManager, person: string): Promise<AccountRecord[]> {
  return asStated(tx, person, () =>
    tx.execute<AccountRecord[]>(`${ACCOUNTS} where person_id = ? order by id`, [person]),
  );
}

/** Reads every account that somebody stands behind; for the worker, who sees all rows. */
export async function readAccounts(tx: EntityManager): Promise<AccountRecord[]> {
  return tx.execute<AccountRecord[]>(`${ACCOUNTS} where person_id is not null order by id`);
}

/** What the gateway is told of one sign-in. */
export function accountState(
  record: AccountRecord,
  place: Pick<Surroundings, 'region' | 'territories'>,
  day: string,
): FactData<typeof AccountFact> {
  const { issuer, subject, person } = record;
  return { issuer, subject, person, grants: statedGrants(record, place, day) };
}
