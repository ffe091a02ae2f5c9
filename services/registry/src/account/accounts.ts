import { type FilterQuery, raw } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { AccountFact, type FactData } from '@metodgraf/facts';
import {
  byId,
  listBy,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { daysAfter } from '../attention/recent.rules.ts';
import { Account } from './account.entity.ts';
import type { AccountFilter, AccountState } from './account.graphql.ts';
import { ENDING_DAYS } from './account.rules.ts';

/** One sign-in by id, one statement for all asked together. */
export const accountById = byId(Account);

/** A role of a sign-in as the gateway was told of it. */
export type ToldRole = FactData<typeof AccountFact>['grants'][number] & {
  readonly account: string;
  readonly person: string;
};

const TOLD = `select subject as account, data->>'person' as person, told.* from fact
  cross join lateral jsonb_to_recordset(data->'grants')
    as told(role text, label text, organization uuid, duties jsonb, "from" text, "to" text)
  where type = '${AccountFact.type}' and not deleted`;

/** What the gateway was told of sign-ins: the truth about what they open, posts and appointments counted in. */
export const rolesTold = listBy<ToldRole>(
  (em, accounts) =>
    em.execute<ToldRole[]>(
      `${TOLD} and subject in (${accounts.map(() => '?').join(', ')}) order by told."from", role`,
      accounts,
    ),
  ({ account }) => account,
);

const ACTIVE = `"from" <= ? and ("to" is null or "to" > ?)`;

/** Conditions of a list on sign-ins that want the administrator's attention. */
export function conditionsOfState(
  state: keyof typeof AccountState,
  day: string,
): FilterQuery<Account>[] {
  if (state === 'UNLINKED') return [{ personId: null }];
  if (state === 'WITHOUT_ROLE')
    return [{ personId: { $ne: null } }, toldWhere('not exists', ACTIVE, [day, day])];
  const soon = `${ACTIVE} and "to" <= ?`;
  return [toldWhere('exists', soon, [day, day, daysAfter(day, ENDING_DAYS)])];
}

function toldWhere(
  exists: 'exists' | 'not exists',
  condition: string,
  values: readonly string[],
): FilterQuery<Account> {
  const within = (alias: string): string =>
    `${exists} (select from (${TOLD}) roles where roles.account = ${alias}.id::text and ${condition})`;
  return { [raw(within, values)]: [] };
}

/** Sign-ins by name: whose they are is a pseudonym. */
export function accountPage(
  ctx: RequestContext,
  { first, after }: PageArgs,
  filter: AccountFilter | null,
): Promise<Page<Account>> {
  const day = today(ctx);
  const { text, state, role } = filter ?? {};
  const conditions: FilterQuery<Account>[] = [
    ...(text?.trim() ? [{ subject: { $ilike: `%${literal(text.trim())}%` } }] : []),
    ...(state ? conditionsOfState(state, day) : []),
    ...(role ? [toldWhere('exists', `${ACTIVE} and role = ?`, [day, day, role])] : []),
  ];
  const orderBy = { subject: 'asc', id: 'asc' } as const;
  return page(ctx.em, Account, { where: { $and: conditions }, orderBy, first, after });
}

/** What the person typed, not a pattern. */
const literal = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** Services of signing in that the registry knows of, by the sign-ins it has. */
export async function signInIssuers(em: EntityManager): Promise<string[]> {
  const rows = await em.execute<{ issuer: string }[]>(
    'select distinct issuer from account order by issuer',
  );
  return rows.map(({ issuer }) => issuer);
}
