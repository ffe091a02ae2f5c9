import { loadRegion } from '@metodgraf/regions';
import { dayOf, type Progress, type WorkContext } from '@metodgraf/subgraph-kit';
import { LearningRoute } from '../src/route/learning-route.entity.ts';
import { castOf, learnersIn } from './cast.ts';
import { loadRoutes } from './load-routes.ts';
import { SeededRandom } from './seeded-random.ts';
import { waitForFacts } from './wait-for-facts.ts';

/** Loads the routes of the earlier campaign, once. The journey's heroine gets none: hers is made on screen. */
export async function seed({ em, now, config }: WorkContext, progress: Progress): Promise<void> {
  const directory = config.regionsDirectory;
  const { demo } = loadRegion(config.region, directory ? { directory } : {});
  if (!demo || (await em.fork().count(LearningRoute)) > 0) return;
  const { people, programs } = demo.counts;
  const promised = { people, programs, assessments: demo.earlierCampaign.assessed };
  await waitForFacts(em, promised, progress);

  const random = new SeededRandom(demo.seed);
  const school = demo.organization('school').id;
  const learners = await learnersIn(em.fork(), {
    school,
    except: demo.account(demo.heroine.login).person.id,
  });
  if (learners.length === 0)
    throw new Error('Маршруты не для кого составить: нет дефицитов у закреплённых людей');
  const methodologist = demo.account(demo.heroine.methodologist).person.id;
  const deputy = demo.accounts.find(({ role }) => role === 'SCHOOL')?.person.id ?? null;
  const parts = castOf(learners, { methodologist, random });
  await loadRoutes(em.fork(), parts, { random, today: dayOf(now()), deputy, progress });
}
