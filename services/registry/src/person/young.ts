import { type RequestContext, today, valueBy } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { thresholdInForce } from '../region/index.ts';
import { youngBounds, type YoungBounds } from './young.rules.ts';

/** The bounds of a day, by the edition of the thresholds in force on it. */
export async function youngBoundsOn(em: EntityManager, day: string): Promise<YoungBounds> {
  const age = await thresholdInForce(em, 'YOUNG_EDUCATOR_AGE', day);
  const experience = await thresholdInForce(em, 'YOUNG_EDUCATOR_EXPERIENCE', day);
  return youngBounds({ age, experience }, day);
}

/** Whether a person is a young specialist today; the birth date itself stays private. */
export const isYoung: (context: RequestContext, id: string) => Promise<boolean> = valueBy<boolean>(
  async (em, ids, context) => {
    const { bornAfter, teachingAfter } = await youngBoundsOn(em, today(context));
    const young = await em.execute<{ id: string }[]>(
      'select id from find_young_people(?, ?) as id where id = any (?::uuid[])',
      [bornAfter, teachingAfter, `{${ids.join(',')}}`],
    );
    return new Map(young.map(({ id }) => [id, true]));
  },
  false,
);
