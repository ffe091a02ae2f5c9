import {
  listBy,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { type FilterQuery, raw } from '@mikro-orm/core';
import { AgreementObligation } from './obligation.entity.ts';
import type { ObligationFilter } from './obligation.graphql.ts';

/** What is and was owed under an agreement, the earliest first. */
export const obligationsOf = listBy<AgreementObligation>(
  (em, agreements) =>
    em.find(
      AgreementObligation,
      { agreementId: { $in: agreements } },
      { orderBy: { dueOn: 'asc', id: 'asc' } },
    ),
  ({ agreementId }) => agreementId,
);

/** Obligations of all agreements, the earliest due first. */
export function obligationPage(
  context: RequestContext,
  { first, after }: PageArgs,
  filter: ObligationFilter | null,
): Promise<Page<AgreementObligation>> {
  return page(context.em, AgreementObligation, {
    where: { $and: conditionsOf(context, filter ?? {}) },
    orderBy: { dueOn: 'asc', id: 'asc' },
    first,
    after,
  });
}

function conditionsOf(
  context: RequestContext,
  { state, organizationId, agreementId, dueBefore }: ObligationFilter,
): FilterQuery<AgreementObligation>[] {
  const conditions: FilterQuery<AgreementObligation>[] = [];
  if (state) conditions.push(...inState(state, today(context)));
  if (agreementId) conditions.push({ agreementId });
  if (dueBefore) conditions.push({ dueOn: { $lt: dueBefore } });
  if (organizationId) conditions.push({ [raw(OWED_BY, [organizationId])]: [] });
  return conditions;
}

const OWED_BY = (alias: string): string =>
  `${alias}.party_id in (select id from agreement_party where organization_id = ?)`;

/** Agreements under which something is owed, as `obligationState` says it of one. */
const OWING = `select id from agreement where state = 'SIGNED' or state = 'ENDED'
  or (state = 'TERMINATED' and ended_on > ?)`;
const ofAgreements = (
  condition: string,
  values: readonly string[],
): FilterQuery<AgreementObligation> => ({
  [raw((alias) => `${alias}.agreement_id in (${condition})`, [...values])]: [],
});

/** Conditions of a state on a day. */
export function inState(
  state: NonNullable<ObligationFilter['state']>,
  day: string,
): FilterQuery<AgreementObligation>[] {
  const open = { doneOn: null };
  const owing = ofAgreements(OWING, [day]);
  switch (state) {
    case 'DONE':
      return [{ doneOn: { $ne: null } }];
    case 'OVERDUE':
      return [open, { dueOn: { $lt: day } }, owing];
    case 'OPEN':
      return [open, { dueOn: { $gte: day } }, owing];
    case 'PLANNED':
      return [open, ofAgreements(`select id from agreement where state = 'DRAFT'`, [])];
    case 'LAPSED':
      return [
        open,
        ofAgreements(
          `select id from agreement where state = 'WITHDRAWN' or (state = 'TERMINATED' and ended_on <= ?)`,
          [day],
        ),
      ];
  }
}
