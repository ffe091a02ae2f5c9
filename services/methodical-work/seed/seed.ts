import type { EntityManager } from '@mikro-orm/postgresql';
import { ActivityFact } from '@metodgraf/facts';
import { loadRegion, type Region } from '@metodgraf/regions';
import { dayOf, type Progress, publishAll, type WorkContext } from '@metodgraf/subgraph-kit';
import { Activity } from '../src/activity/activity.entity.ts';
import { stateOfActivity } from '../src/activity/announce-activity.ts';
import { Competency } from '../src/competency/competency.entity.ts';
import { Educator } from '../src/workforce/educator.entity.ts';
import { DEMO_COMPETENCIES, type DemoSource, loadActivities } from './load-activities.ts';
import { loadParticipations } from './load-participations.ts';
import { listParticipants, type Pools } from './participants.ts';
import { Random } from './random.ts';
import { waitFor } from './wait-for.ts';
import { isYoung } from './young-educators.ts';

/** Loads the demo calendar of methodical work once, with the people who take part. */
export async function seed({ em, now, config }: WorkContext, progress: Progress): Promise<void> {
  const directory = config.regionsDirectory;
  const region = loadRegion(config.region, directory ? { directory } : {});
  const { demo } = region;
  const fork = em.fork();
  if (!demo || (await fork.count(Activity)) > 0) return;
  await waitForFacts(fork, demo.counts.educators, progress);

  const source: DemoSource = { random: new Random(demo.seed), today: dayOf(now()), demo };
  await fork.transactional(async (tx) => {
    const activities = await loadActivities(tx, source);
    progress(activities.length, activities.length, 'мероприятия');
    const lists = listParticipants(activities, await poolsOf(tx, region, source), source);
    const entered = await loadParticipations(tx, lists, source);
    const states = activities.map(({ activity, ...parts }) => ({
      subject: activity.id,
      state: stateOfActivity(activity, parts),
    }));
    await publishAll(tx, ActivityFact, states);
    progress(entered, entered, 'участие');
  });
}

async function waitForFacts(em: EntityManager, people: number, progress: Progress): Promise<void> {
  const competencies = {
    label: 'компетенции',
    enough: DEMO_COMPETENCIES.size,
    seconds: 60,
    count: () => em.count(Competency),
  };
  if (!(await waitFor(competencies, progress)))
    throw new Error('Нет компетенций: служба диагностики не отвечает');
  const educators = {
    label: 'педагоги',
    enough: people,
    seconds: 120,
    count: () => em.count(Educator),
  };
  if (!(await waitFor(educators, progress))) throw new Error('Нет педагогов: реестр не отвечает');
}

/** Educators without demo accounts, whose stories must stay as the plan tells them. */
async function poolsOf(
  em: EntityManager,
  { registry }: Region,
  { demo, today }: DemoSource,
): Promise<Pools> {
  const bounds = {
    age: registry.threshold('YOUNG_EDUCATOR_AGE', today),
    experience: registry.threshold('YOUNG_EDUCATOR_EXPERIENCE', today),
  };
  const accounts = demo.accounts.map(({ person }) => person.id);
  const educators = await em.find(
    Educator,
    { personId: { $nin: accounts } },
    { orderBy: { personId: 'asc' } },
  );
  const { young = [], others = [] } = Object.groupBy(educators, (educator) =>
    isYoung(educator, today, bounds) ? 'young' : 'others',
  );
  const colleagues = await em.execute<{ person: string }[]>(
    'select distinct person from reach where scope = ? order by person',
    [`org:${demo.organization('school').id}`],
  );
  return {
    young: young.map(({ personId }) => personId),
    others: others.slice(0, OTHERS).map(({ personId }) => personId),
    ofSchool: colleagues.map(({ person }) => person).filter((person) => !accounts.includes(person)),
  };
}

/** From how many educators who are not young the lists are filled; about half of them come in. */
const OTHERS = 400;
