import type { EntityManager } from '@mikro-orm/postgresql';
import type { Act as ConfiguredAct } from '@metodgraf/regions';
import { Act } from './act.entity.ts';
import { Clause } from './clause.entity.ts';

/** Replaces the acts by those of the region's files. */
export async function loadActs(tx: EntityManager, acts: readonly ConfiguredAct[]): Promise<void> {
  await tx.nativeDelete(Clause, {});
  await tx.nativeDelete(Act, {});
  await tx.insertMany(
    Act,
    acts.map(({ document, number, date, title, shortTitle, validFrom, validTo }, position) => ({
      id: document,
      position,
      number,
      date,
      title,
      shortTitle,
      validFrom,
      validTo,
    })),
  );
  await tx.insertMany(
    Clause,
    acts.flatMap(({ document, clauses }) =>
      clauses.map(({ anchor, label, title, summary }, position) => ({
        id: `${document}#${anchor}`,
        actId: document,
        position,
        anchor,
        label,
        title,
        text: summary,
      })),
    ),
  );
}
