import type { EntityManager } from '@mikro-orm/postgresql';
import { asStated } from '../statement/index.ts';
import { Diagnosis } from './diagnosis.entity.ts';

/** The last diagnostic a person had passed by a day, whoever asks; for rules, never for an answer. */
export const latestDiagnosis = (
  tx: EntityManager,
  { personId, by }: { personId: string; by: string },
): Promise<Diagnosis | null> =>
  asStated(tx, personId, () =>
    tx.findOne(
      Diagnosis,
      { personId, finishedOn: { $lte: by } },
      { orderBy: { finishedOn: 'desc', id: 'asc' } },
    ),
  );
