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
export type Stage = 'APPROVED' | 'AGREED' | 'DRAFT' | 'RETURNED';

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
  return [
    ...take(1, 'RETURNED', inSchool),
    ...take(2, 'AGREED', inSchool),
    ...take(3, 'DRAFT', accompanied),
    ...take(5, 'APPROVED', accompanied),
    ...take(8, 'AGREED'),
    ...take(17, 'DRAFT'),
    ...take(55, 'APPROVED'),
  ];
}
