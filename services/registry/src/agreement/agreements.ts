import {
  byId,
  listBy,
  matching,
  type Page,
  page,
  type PageArgs,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { type FilterQuery, type QueryOrderMap, raw } from '@mikro-orm/core';
import { territoriesWithin } from '../territory/index.ts';
import { Agreement, AgreementFile, AgreementParty } from './agreement.entity.ts';
import type { AgreementFilter, AgreementOrders } from './agreement.graphql.ts';
import { conditionsOfStage } from './conditions-of-stage.ts';

/** One agreement by id, one statement for all asked together. */
export const agreementById = byId(Agreement);
/** One party by id. */
export const partyById = byId(AgreementParty);

/** Everyone who is or was a party of an agreement, successors after those they took the place of. */
export const partiesOf = listBy<AgreementParty>(
  (em, agreements) =>
    em.find(
      AgreementParty,
      { agreementId: { $in: agreements } },
      { orderBy: { role: 'asc', from: 'asc', id: 'asc' } },
    ),
  ({ agreementId }) => agreementId,
);

const allFilesOf = listBy<AgreementFile>(
  (em, agreements) =>
    em.find(
      AgreementFile,
      { agreementId: { $in: agreements } },
      { orderBy: { addedOn: 'asc', id: 'asc' } },
    ),
  ({ agreementId }) => agreementId,
);

/** The papers of an agreement itself; what proves obligations stands at them. */
export const filesOf = async (context: RequestContext, id: string): Promise<AgreementFile[]> =>
  (await allFilesOf(context, id)).filter(({ obligationId }) => obligationId === null);

/** What proves that an obligation was met. */
export const proofsOf = listBy<AgreementFile>(
  (em, obligations) =>
    em.find(
      AgreementFile,
      { obligationId: { $in: obligations } },
      { orderBy: { addedOn: 'asc', id: 'asc' } },
    ),
  ({ obligationId }) => obligationId ?? '',
);

const ORDERS: Record<keyof typeof AgreementOrders, QueryOrderMap<Agreement>> = {
  NEWEST: { from: 'desc', id: 'asc' },
  TITLE: { title: 'asc', id: 'asc' },
};

/** What the register of agreements shows and in which order. */
export interface AgreementListing extends PageArgs {
  readonly filter: AgreementFilter | null;
  readonly order: keyof typeof AgreementOrders;
}

/** The register of agreements. */
export async function agreementPage(
  context: RequestContext,
  { first, after, filter, order }: AgreementListing,
): Promise<Page<Agreement>> {
  return page(context.em, Agreement, {
    where: { $and: await conditionsOf(context, filter ?? {}) },
    orderBy: ORDERS[order],
    first,
    after,
  });
}

async function conditionsOf(
  context: RequestContext,
  {
    text,
    kind,
    stage,
    on,
    organizationId,
    territoryId,
    endsBefore,
    overdue,
    withoutScan,
  }: AgreementFilter,
): Promise<FilterQuery<Agreement>[]> {
  const day = on ?? today(context);
  const conditions: FilterQuery<Agreement>[] = matching('agreement', text);
  if (kind) conditions.push({ kind });
  if (stage) conditions.push(conditionsOfStage(stage, day));
  if (organizationId) conditions.push(has(OF_PARTY, [organizationId]));
  if (territoryId) {
    const territories = await territoriesWithin(context, territoryId, day);
    conditions.push(has(IN_TERRITORIES, [`{${territories.join(',')}}`]));
  }
  if (endsBefore) conditions.push({ to: { $lt: endsBefore } });
  if (overdue) conditions.push(has(OVERDUE, [day]), { state: { $in: ['SIGNED', 'ENDED'] } });
  if (withoutScan) conditions.push(WITHOUT_SCAN());
  return conditions;
}

const has = (condition: string, values: string[]): FilterQuery<Agreement> => ({
  [raw((alias) => `${alias}.id in (${condition})`, values)]: [],
});

const OF_PARTY = `select agreement_id from agreement_party where organization_id = ?`;
const IN_TERRITORIES = `select p.agreement_id from agreement_party p
  join organization o on o.id = p.organization_id where o.territory_id = any (?::text[])`;
const OVERDUE = `select agreement_id from agreement_obligation where done_on is null and due_on < ?`;

/** Approved documents whose signed copy nobody attached. */
export const WITHOUT_SCAN = (): FilterQuery<Agreement> => ({
  signedOn: { $ne: null },
  [raw(
    (alias) => `${alias}.id not in (select agreement_id from agreement_file where kind = 'SCAN')`,
  )]: [],
});
