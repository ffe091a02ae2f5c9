import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeededRandom } from './seeded-random.ts';

/** Someone with deficits and a methodologist: a route may be made. */
export interface Learner {
  readonly person: string;
  readonly methodologist: string;
  readonly finishedOn: string;
  readonly inDemoSchool: boolean;
}

/** How far the route of a learner has come. */
type Stage = 'APPROVED' | 'AGREED' | 'DRAFT' | 'RETURNED';

/** So many routes of each stage the demo region has, if there are people for them. */
const WANTED = { APPROVED: 60, AGREED: 10, DRAFT: 20 } as const;

export interface Part {
  readonly learner: Learner;
  readonly stage: Stage;
}

/** Everyone a route may be made for, save one, in an order that depends on ids alone. */
export async function learnersIn(
  em: EntityManager,
  { school, except }: { school: string; except: string },
): Promise<Learner[]> {
  return em.execute<Learner[]>(
    `select d.person_id as person, min(substring(r.scope from 10)) as methodologist,
            max(a.finished_on)::text as "finishedOn",
            exists (select from reach s where s.person = d.person_id and s.scope = ?) as "inDemoSchool"
       from deficit d join assessment a on a.id = d.assessment_id
       join reach r on r.person = d.person_id and r.scope like 'assigned:%' and r.until is null
      where d.person_id <> ? group by d.person_id order by d.person_id`,
    [`org:${school}`, except],
  );
}

/**
 * Gives out the stages so that the demo screens have something to show: routes to approve and one returned
 * in the demo school, drafts and approved routes with the demo methodologist, the rest by chance.
 */
export function castOf(
  learners: readonly Learner[],
  { methodologist, random }: { methodologist: string; random: SeededRandom },
): Part[] {
  const waiting = random.shuffled(learners);
  const take = (
    count: number,
    stage: Stage,
    suits: (learner: Learner) => boolean = () => true,
  ): Part[] => {
    const taken = waiting.filter(suits).slice(0, count);
    for (const learner of taken) waiting.splice(waiting.indexOf(learner), 1);
    return taken.map((learner) => ({ learner, stage }));
  };
  const inSchool = ({ inDemoSchool }: Learner): boolean => inDemoSchool;
  const accompanied = (learner: Learner): boolean => learner.methodologist === methodologist;
  const shown = [
    ...take(1, 'AGREED', inSchool),
    ...take(1, 'RETURNED', inSchool),
    ...take(1, 'AGREED', inSchool),
    ...take(3, 'DRAFT', accompanied),
    ...take(5, 'APPROVED', accompanied),
  ];
  const missing = (stage: keyof typeof WANTED): number =>
    WANTED[stage] - shown.filter((part) => part.stage === stage).length;
  return [
    ...shown,
    ...take(missing('AGREED'), 'AGREED'),
    ...take(missing('DRAFT'), 'DRAFT'),
    ...take(missing('APPROVED'), 'APPROVED'),
  ];
}
