import type { EntityManager } from '@mikro-orm/postgresql';
import { CohortFact } from '@metodgraf/facts';
import { type DemoPlan, loadRegion } from '@metodgraf/regions';
import { dayOf, type Progress, publishAll, type WorkContext } from '@metodgraf/subgraph-kit';
import { stateOfCohort } from '../src/cohort/cohort-seats.ts';
import { Competency } from '../src/competency/competency.entity.ts';
import { Enrolment } from '../src/enrolment/enrolment.entity.ts';
import { Program } from '../src/program/program.entity.ts';
import { Referral } from '../src/referral/referral.entity.ts';
import { waitingReferrals } from '../src/referral/waiting-referrals.ts';
import { loadCohorts } from './load-cohorts.ts';
import { loadEnrolments } from './load-enrolments.ts';
import { loadMatched } from './load-matched.ts';
import { DEMO_COMPETENCIES, type DemoSource, loadPrograms } from './load-programs.ts';
import { Random } from './random.ts';
import { waitFor } from './wait-for.ts';

/**
 * Loads the demo catalogue, and when run again after learning-routes has loaded its own, admits people by
 * their matches. Each step is done once.
 */
export async function seed({ em, now, config }: WorkContext, progress: Progress): Promise<void> {
  const directory = config.regionsDirectory;
  const { demo } = loadRegion(config.region, directory ? { directory } : {});
  if (!demo) return;
  const moment = now();
  const source = { today: dayOf(moment), now: moment, providers: providersOf(demo) };
  const tx = em.fork();
  if ((await tx.count(Program)) === 0) {
    await loadCatalogue(tx, demo, { ...source, random: new Random(demo.seed) }, progress);
  } else if ((await tx.count(Enrolment, { matchId: { $ne: null } })) === 0) {
    await loadAdmissions(tx, demo, { ...source, random: new Random(demo.seed + 1) }, progress);
  }
}

const providersOf = (demo: DemoPlan): DemoSource['providers'] => ({
  institute: demo.organization('institute').id,
  'second-provider': demo.organization('second-provider').id,
});

async function loadCatalogue(
  em: EntityManager,
  demo: DemoPlan,
  source: DemoSource,
  progress: Progress,
): Promise<void> {
  const competencies = {
    label: 'компетенции',
    enough: DEMO_COMPETENCIES.size,
    seconds: 60,
    count: () => em.count(Competency),
  };
  if (!(await waitFor(competencies, progress)))
    throw new Error('Нет компетенций: служба диагностики не отвечает');
  const people = {
    label: 'люди',
    enough: demo.counts.people,
    seconds: 120,
    count: () => countPeople(em),
  };
  if (!(await waitFor(people, progress))) throw new Error('Нет людей: реестр не отвечает');

  await em.transactional(async (tx) => {
    const programs = await loadPrograms(tx, source);
    progress(programs.length, demo.counts.programs, 'программы');
    const cohorts = loadCohorts(tx, programs, source);
    const learners = await schoolPeople(tx, demo);
    const enrolled = await loadEnrolments(tx, { people: learners, cohorts }, source);
    const states = cohorts.map((cohort) => ({ subject: cohort.id, state: stateOfCohort(cohort) }));
    await publishAll(tx, CohortFact, states);
    progress(enrolled, enrolled, 'зачисления');
  });
}

async function loadAdmissions(
  em: EntityManager,
  demo: DemoPlan,
  source: DemoSource,
  progress: Progress,
): Promise<void> {
  const settled = settledCount(() => em.count(Referral));
  if (!(await waitFor({ label: 'направления', enough: 1, seconds: 20, count: settled }, progress)))
    return;
  await em.transactional(async (tx) => {
    const heroine = demo.account(demo.heroine.login).person.id;
    const where = { $and: [waitingReferrals(), { personId: { $ne: heroine } }] };
    const referrals = await tx.find(Referral, where, { orderBy: { id: 'asc' } });
    const admitted = await loadMatched(tx, referrals, source);
    progress(admitted, referrals.length, 'зачисления по направлениям');
  });
}

/** A count that is taken as nothing until it stands still: facts come in pages. */
function settledCount(count: () => Promise<number>): () => Promise<number> {
  let before = -1;
  return async () => {
    const current = await count();
    const still = current === before;
    before = current;
    return still ? current : 0;
  };
}

async function countPeople(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(
    'select count(distinct person)::int as count from reach',
  );
  return row?.count ?? 0;
}

/** People who work in schools; nobody with a demo account, whose stories must stay as the plan tells them. */
async function schoolPeople(em: EntityManager, demo: DemoPlan): Promise<string[]> {
  const offices = demo.organizations
    .filter(({ type }) => type !== 'SCHOOL')
    .map(({ id }) => `org:${id}`);
  const accounts = demo.accounts.map(({ person }) => person.id);
  const rows = await em.execute<{ person: string }[]>(
    `select distinct person from reach where scope like 'org:%' and scope <> all (string_to_array(?, ','))
        and person <> all (string_to_array(?, ',')::uuid[]) order by person`,
    [offices.join(','), accounts.join(',')],
  );
  return rows.map(({ person }) => person);
}
