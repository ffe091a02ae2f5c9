import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Organization } from '../organization/index.ts';
import { raw } from '@mikro-orm/core';

/** Standing today as a party of a tripartite agreement in force. */
const BOUND = (alias: string): string => `${alias}.id not in (
  select p.organization_id from agreement_party p join agreement a on a.id = p.agreement_id
    where a.kind = 'TRIPARTITE' and a.state in ('SIGNED', 'ENDED', 'TERMINATED') and a.since <= ?
      and (a.until is null or a.until > ?) and (a.ended_on is null or a.ended_on > ?)
      and p.since <= ? and (p.until is null or p.until > ?))`;

const conditionsOn = (day: string) => ({
  typeCode: 'MUNICIPAL_AUTHORITY',
  from: { $lte: day },
  $or: [{ to: null }, { to: { $gt: day } }],
  [raw(BOUND, [day, day, day, day, day])]: [],
});

/** Municipal authorities with which no tripartite agreement is in force today. Source: приказ 1971, п. 3.4. */
export const municipalitiesWithoutAgreement = (ctx: RequestContext): Promise<Organization[]> =>
  ctx.em.find(Organization, conditionsOn(today(ctx)), { orderBy: { name: 'asc' } });

/** How many of them there are. */
export const countWithoutAgreement = (ctx: RequestContext): Promise<number> =>
  ctx.em.count(Organization, conditionsOn(today(ctx)));
