import { AppointmentFact, AssignmentFact, TeamFact } from '@metodgraf/facts';
import { dayOf, type Progress, publishAll, type WorkContext } from '@metodgraf/subgraph-kit';
import { loadRegion } from '@metodgraf/regions';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Account } from '../src/account/index.ts';
import { Appointment, AppointmentBasis, appointmentState } from '../src/appointment/index.ts';
import { Assignment, assignmentState } from '../src/assignment/index.ts';
import { Confirmation, ConfirmationCampaign } from '../src/confirmation/index.ts';
import { Consent } from '../src/consent/index.ts';
import { LowResultsPeriod } from '../src/low-results/index.ts';
import { Organization, OrganizationLink, stateOrganizations } from '../src/organization/index.ts';
import { Person, PersonDetails } from '../src/person/index.ts';
import { Post } from '../src/post/index.ts';
import { RoleGrant } from '../src/role-grant/index.ts';
import { thresholdInForce } from '../src/region/index.ts';
import { restateEveryone } from '../src/statement/index.ts';
import { LeadershipTeam, TeamMember, teamState } from '../src/team/index.ts';
import { addDays } from './days.ts';
import { demoAccounts } from './demo-accounts.ts';
import { seedAgreements } from './demo-agreements.ts';
import { demoAssignments } from './demo-assignments.ts';
import { demoConfirmations } from './demo-confirmations.ts';
import { demoLeadership } from './demo-leadership.ts';
import { DemoOffices, EMPTY_BASIS } from './demo-offices.ts';
import { DemoOrganizations } from './demo-organizations.ts';
import { DemoPeople } from './demo-people.ts';
import { seedParties } from './demo-parties.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { Random } from './random.ts';

/**
 * Loads the demo region: invented people in schools of all its territories, methodologists with their
 * loads, sign-ins. All or nothing, once; dates are relative to the day of loading.
 */
export async function seed({ em, now, config }: WorkContext, progress: Progress): Promise<void> {
  const { region: code, regionsDirectory: directory, issuer } = config;
  const region = loadRegion(code, directory === undefined ? {} : { directory });
  const { demo: plan } = region;
  if (!plan) return;
  const day = dayOf(now());
  await em.fork().transactional(async (tx) => {
    if ((await tx.count(Account, {})) > 0) return;
    const random = new Random(plan.seed);
    const organizations = new DemoOrganizations({ region, plan, random, day });
    const people = new DemoPeople({ plan, organizations, random, day });
    const limit = await thresholdInForce(tx, 'METHODOLOGIST_LOAD_LIMIT', day);
    const center = organizations.idOf('center');
    const assigned = demoAssignments({ plan, people, random, day, center, limit });

    await insert(tx, Organization, organizations.rows);
    await insert(tx, OrganizationLink, organizations.links);
    progress(organizations.rows.length, organizations.rows.length, 'организации');
    await insert(tx, Person, people.people);
    await insert(tx, PersonDetails, people.details);
    await insert(tx, Post, people.posts);
    progress(people.people.length, people.people.length, 'люди');
    await seedParties(tx, { region, plan, organizations, people, day });
    const offices = new DemoOffices({ region, plan, organizations, people, day });
    const renewal = demoConfirmations({
      appointments: assigned.appointments,
      seed: plan.seed,
      day,
      confirmedBy: plan.account('center').person.id,
    });
    await insert(tx, Post, offices.posts);
    await insert(tx, Appointment, [...assigned.appointments, ...offices.appointments]);
    await insert(tx, AppointmentBasis, [
      ...assigned.appointments.map(({ id, personId, engagement }) => ({
        ...EMPTY_BASIS,
        ...offices.groundsOf({
          diagnosed: true,
          trained: true,
          contract: engagement === 'CONTRACT',
        }),
        id,
        personId,
        rate: engagement === 'STAFF' ? 1 : 0.5,
      })),
      ...offices.bases,
    ]);
    // A service that already serves has opened the campaign of this quarter; nobody is in it yet.
    await tx.nativeDelete(ConfirmationCampaign, {});
    await insert(tx, ConfirmationCampaign, renewal.campaigns);
    await insert(tx, Confirmation, renewal.confirmations);
    await seedAgreements(tx, { region, plan, organizations, day });
    await insert(tx, Assignment, assigned.assignments);
    await insert(
      tx,
      Consent,
      consentsOf(people, { random, day, heroine: plan.account(plan.heroine.login).person.id }),
    );
    const leadership = demoLeadership({
      people,
      organizations,
      random: new Random(plan.seed + 1),
      day,
    });
    await insert(tx, LeadershipTeam, leadership.teams);
    await insert(tx, TeamMember, leadership.members);
    await insert(tx, LowResultsPeriod, leadership.listed);
    const { accounts, grants } = demoAccounts({ plan, organizations, random, day, issuer });
    const waiting = demoSignIns({ plan, people, day, issuer });
    await insert(tx, Account, [...accounts, ...waiting.accounts]);
    await insert(tx, RoleGrant, [...grants, ...waiting.grants]);
    await state(tx, { day, progress });
  });
}

/** Two of five educators show the school their results; the journey's heroine has yet to decide. */
function consentsOf(
  people: DemoPeople,
  { random, day, heroine }: { random: Random; day: string; heroine: string },
) {
  return people.educators
    .filter((id) => id !== heroine && random.chance(0.4))
    .map((personId) => ({
      id: random.uuid(),
      personId,
      kind: 'RESULTS_TO_SCHOOL' as const,
      givenOn: addDays(day, -random.int(30, 270)),
      withdrawnOn: null,
    }));
}

/** Tells the other services everything that was loaded. */
async function state(
  tx: EntityManager,
  { day, progress }: { day: string; progress: Progress },
): Promise<void> {
  await stateOrganizations(tx, { day });
  const appointments = new Map((await tx.find(Appointment, {})).map((row) => [row.id, row]));
  const assignments = await tx.find(Assignment, {});
  await publishAll(
    tx,
    AppointmentFact,
    [...appointments.values()].map((row) => ({ subject: row.id, state: appointmentState(row) })),
  );
  await publishAll(
    tx,
    AssignmentFact,
    assignments.flatMap((row) => {
      const appointment = appointments.get(row.appointmentId);
      return appointment ? [{ subject: row.id, state: assignmentState(row, appointment) }] : [];
    }),
  );
  const members = Map.groupBy(await tx.find(TeamMember, {}), ({ teamId }) => teamId);
  const teams = await tx.find(LeadershipTeam, {});
  await publishAll(
    tx,
    TeamFact,
    teams.map((row) => ({ subject: row.id, state: teamState(row, members.get(row.id) ?? []) })),
  );
  await restateEveryone(tx, day, progress);
}

const BATCH = 500;

async function insert<Row extends object>(
  tx: EntityManager,
  entity: EntityClass<Row>,
  rows: readonly RequiredEntityData<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.insertMany(entity, rows.slice(start, start + BATCH));
  }
}
