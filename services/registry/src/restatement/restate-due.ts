import { dayOf, type WorkContext } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { restateAccounts, restatePeople } from '../statement/index.ts';
import { Restatement } from './restatement.entity.ts';

const CONCERNED = `
  with recursive under (id) as (
    select unnest(?::uuid[])
    union
    select organization_id from organization_link join under on parent_id = under.id where hierarchy = 'METHODICAL'),
  people as (
    select person_id as id from post where organization_id in (select id from under) and (until is null or until > ?)
    union
    select person_id from role_grant where organization_id in (select id from under) and (until is null or until > ?))
  select people.id, exists (select from account where person_id = people.id) as "signsIn" from people order by people.id`;

/**
 * States anew whoever works in the organizations that wait for it: rights over them, their workplaces, the
 * roles that stand there. Whoever fails stays due.
 */
export function restateDue({ em, now }: Pick<WorkContext, 'em' | 'now'>): Promise<void> {
  return em.transactional(async (tx) => {
    const due = await tx.find(Restatement, {});
    if (due.length === 0) return;
    const day = dayOf(now());
    const concerned = await peopleOf(
      tx,
      new Set(due.map(({ organizationId }) => organizationId)),
      day,
    );
    await restatePeople(
      tx,
      concerned.map(({ id }) => id),
      { day },
    );
    for (const { id } of concerned.filter(({ signsIn }) => signsIn))
      await restateAccounts(tx, { person: id, day });
    await tx.nativeDelete(Restatement, { id: { $in: due.map(({ id }) => id) } });
  });
}

const peopleOf = (
  tx: EntityManager,
  organizations: ReadonlySet<string>,
  day: string,
): Promise<{ id: string; signsIn: boolean }[]> =>
  tx.execute(CONCERNED, [`{${[...organizations].join(',')}}`, day, day]);
