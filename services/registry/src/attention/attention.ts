import { raw } from '@mikro-orm/core';
import { type CountMatters, type Reminders, today } from '@metodgraf/subgraph-kit';
import { Account, conditionsOfState } from '../account/index.ts';
import {
  Agreement,
  conditionsOfStage,
  countWithoutAgreement,
  WITHOUT_SCAN,
} from '../agreement/index.ts';
import { Appointment, unconfirmedOn } from '../appointment/index.ts';
import { Assignment, unassignedConditions } from '../assignment/index.ts';
import { AgreementObligation, inState } from '../obligation/index.ts';
import { Person } from '../person/index.ts';
import { holdsOn } from '../post/index.ts';
import { missingDocuments, withoutCoordinator } from './municipality.ts';
import { daysAfter, daysBefore } from './recent.rules.ts';

const RECENT_DAYS = 30;
/** A new agreement is prepared and signed by three institutions in no less. */
const EXPIRING_DAYS = 60;

const unassigned: CountMatters = async (context) =>
  context.em.count(Person, { $and: await unassignedConditions(context) });

const atLimit: CountMatters = (context) =>
  context.em.count(Appointment, {
    kind: 'METHODOLOGIST',
    ...holdsOn(today(context)),
    assigned: { $gte: raw('assignment_limit') },
  });

/** Records of methodologists that nobody has confirmed this quarter. @requirement R230 */
const unconfirmed: CountMatters = (context) =>
  context.em.count(Appointment, unconfirmedOn(today(context)));

const newlyAssigned: CountMatters = async (context) => {
  const { em, viewer } = context;
  const day = today(context);
  const own = await em.find(Appointment, { personId: viewer.person, ...holdsOn(day) });
  return em.count(Assignment, {
    appointmentId: { $in: own.map(({ id }) => id) },
    ...holdsOn(day),
    from: { $lte: day, $gt: daysBefore(day, RECENT_DAYS) },
  });
};

const withoutMethodologist: CountMatters = async (context) => {
  const { em, viewer } = context;
  const own = { personId: viewer.person, ...holdsOn(today(context)) };
  return (await em.count(Assignment, own)) === 0 ? 1 : 0;
};

const overdueObligations: CountMatters = (context) =>
  context.em.count(AgreementObligation, { $and: inState('OVERDUE', today(context)) });

const expiringAgreements: CountMatters = (context) => {
  const day = today(context);
  const soon = { to: { $lt: daysAfter(day, EXPIRING_DAYS) } };
  return context.em.count(Agreement, { $and: [conditionsOfStage('IN_FORCE', day), soon] });
};

const withoutScan: CountMatters = (context) => context.em.count(Agreement, WITHOUT_SCAN());

const signIns =
  (state: Parameters<typeof conditionsOfState>[0]): CountMatters =>
  (context) =>
    context.em.count(Account, { $and: conditionsOfState(state, today(context)) });

/** What waits for each role in the registry. */
export const reminders: Reminders = {
  CENTER: {
    UNASSIGNED_EDUCATORS: unassigned,
    METHODOLOGISTS_AT_LIMIT: atLimit,
    METHODOLOGISTS_UNCONFIRMED: unconfirmed,
    OBLIGATIONS_OVERDUE: overdueObligations,
    AGREEMENTS_EXPIRING: expiringAgreements,
    AGREEMENTS_WITHOUT_SCAN: withoutScan,
    MUNICIPALITIES_WITHOUT_AGREEMENT: countWithoutAgreement,
  },
  MUNICIPALITY: {
    MUNICIPAL_DOCUMENTS_MISSING: missingDocuments,
    NO_ROUTE_COORDINATOR: withoutCoordinator,
  },
  METHODOLOGIST: { NEWLY_ASSIGNED: newlyAssigned },
  ADMINISTRATOR: {
    SIGN_INS_UNLINKED: signIns('UNLINKED'),
    ROLES_ENDING: signIns('ENDING'),
    ACCOUNTS_WITHOUT_ROLE: signIns('WITHOUT_ROLE'),
  },
  EDUCATOR: { NO_METHODOLOGIST: withoutMethodologist },
};
