import {
  type CountMatters,
  type Reminders,
  type RequestContext,
  today,
} from '@metodgraf/subgraph-kit';
import { Enrolment } from '../enrolment/enrolment.entity.ts';
import { EXPIRY_WARNING_DAYS } from '../program/program.rules.ts';
import { Referral } from '../referral/referral.entity.ts';
import { waitingReferrals } from '../referral/waiting-referrals.ts';

const referralsWaiting: CountMatters = ({ em }) => em.count(Referral, waitingReferrals());

const studying: CountMatters = ({ em, viewer }) =>
  em.count(Enrolment, { personId: viewer.person, outcome: 'STUDYING' });

const enrolmentsOverdue: CountMatters = (ctx) =>
  countOf(
    ctx,
    `select count(*)::int as count from enrolment e join cohort c on c.id = e.cohort_id
                 where e.outcome = 'STUDYING' and c.ends_on < ?::date`,
    [today(ctx)],
  );

/** A program that is registered anew after the end, or without one, does not leave the registry. */
const federalExpiring: CountMatters = (ctx) =>
  countOf(
    ctx,
    `select count(*)::int as count from (
       select from federal_registration where provider_id = ?
        group by program_id
       having bool_and(until is not null) and max(until) > ?::date and max(until) <= ?::date + ?::int) as expiring`,
    [ctx.viewer.organization, today(ctx), today(ctx), EXPIRY_WARNING_DAYS],
  );

async function countOf({ em }: RequestContext, sql: string, values: unknown[]): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(sql, values);
  return row?.count ?? 0;
}

/** Of what the catalogue reminds people. */
export const reminders: Reminders = {
  PROVIDER: {
    REFERRALS_WAITING: referralsWaiting,
    ENROLMENTS_OVERDUE: enrolmentsOverdue,
    FEDERAL_EXPIRING: federalExpiring,
  },
  EDUCATOR: { STUDYING: studying },
  LEADER: { STUDYING: studying },
};
