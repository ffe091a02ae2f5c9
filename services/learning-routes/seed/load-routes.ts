import { Problem, type Progress } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { planInputOf } from '../src/generation/plan-input.ts';
import { planRoute, type RoutePlan } from '../src/generation/plan-route.ts';
import { approveMatch } from '../src/match/tell-match.ts';
import type { LearningRoute } from '../src/route/learning-route.entity.ts';
import { recordPlan } from '../src/route/record-plan.ts';
import { stepsOf } from '../src/route/steps-of.ts';
import { tellRoute } from '../src/route/tell-route.ts';
import { daysAfter } from './calendar.ts';
import type { Part } from './cast.ts';
import type { SeededRandom } from './seeded-random.ts';

export interface Circumstances {
  readonly random: SeededRandom;
  readonly today: string;
  /** Approves in the demo school; who approved elsewhere no fact tells. */
  readonly deputy: string | null;
  readonly progress: Progress;
}

interface Drafted extends Part {
  readonly plan: RoutePlan;
  readonly decidedOn: string;
  readonly hoursBudget: number;
}

const BUDGETS = [72, 72, 108, 144] as const;
const PACES = [
  '2 часа в неделю, в течение учебного года',
  '4 часа в неделю, одно полугодие',
  'Каникулы и 1–2 часа в неделю',
] as const;
const REASON =
  'Сдвиньте начало: в эти недели у педагога проверочные работы. Предложите группу позже.';

/** Plans every route by the real generator, as on the day it was decided, and records them together. */
export async function loadRoutes(
  em: EntityManager,
  parts: readonly Part[],
  circumstances: Circumstances,
): Promise<void> {
  const drafted: Drafted[] = [];
  for (const [index, part] of parts.entries()) {
    const planned = await draft(em.fork(), part, circumstances);
    if (planned) drafted.push(planned);
    circumstances.progress(index + 1, parts.length, 'подбор маршрутов');
  }
  await em.transactional(async (tx) => {
    for (const [index, each] of drafted.entries()) {
      await record(tx, each, circumstances);
      tx.clear();
      circumstances.progress(index + 1, drafted.length, 'запись маршрутов');
    }
  });
}

/** Null when nothing the region offers suits this person. */
async function draft(
  em: EntityManager,
  part: Part,
  { random, today }: Circumstances,
): Promise<Drafted | null> {
  const decidedOn = decisionDay(part, { random, today });
  const hoursBudget = random.pick(BUDGETS);
  const plan = await planRoute(await planInputOf(em, part.learner.person, decidedOn), hoursBudget);
  return plan instanceof Problem ? null : { ...part, plan, decidedOn, hoursBudget };
}

/** Approved routes followed their diagnostic within five months; the others are of these weeks. */
function decisionDay(
  { stage, learner }: Part,
  { random, today }: Pick<Circumstances, 'random' | 'today'>,
): string {
  if (stage !== 'APPROVED') return daysAfter(today, -random.between(6, 18));
  const soon = daysAfter(learner.finishedOn, random.between(7, 150));
  const latest = daysAfter(today, -25);
  return soon < latest ? soon : latest;
}

async function record(
  tx: EntityManager,
  drafted: Drafted,
  circumstances: Circumstances,
): Promise<void> {
  const { learner, plan, decidedOn, hoursBudget } = drafted;
  const { random } = circumstances;
  const route = await recordPlan(tx, plan, {
    personId: learner.person,
    hoursBudget,
    pace: random.pick(PACES),
    by: learner.methodologist,
    on: decidedOn,
    newId: () => random.uuid(),
  });
  await advance(tx, route, drafted, circumstances);
}

/** Moves a draft to its stage within six days: catalog admits people a week after the decision. */
async function advance(
  tx: EntityManager,
  route: LearningRoute,
  { stage, learner, decidedOn }: Drafted,
  { random, deputy }: Circumstances,
): Promise<void> {
  const agreedOn = daysAfter(decidedOn, random.between(0, 2));
  const approvedOn = daysAfter(agreedOn, random.between(1, 4));
  if (stage === 'RETURNED') {
    route.returnedBy = deputy;
    route.returnReason = REASON;
  }
  if (stage === 'AGREED' || stage === 'APPROVED') {
    route.status = stage;
    route.agreedBy = learner.methodologist;
    route.agreedOn = agreedOn;
  }
  if (stage === 'APPROVED') {
    route.approvedBy = learner.inDemoSchool ? deputy : null;
    route.approvedOn = approvedOn;
    for (const { match } of await stepsOf(tx, route.id)) await approveMatch(tx, match, approvedOn);
  }
  await tellRoute(tx, route);
}
