import { plain } from '@metodgraf/subgraph-kit/import';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inPlaceOf, Territory } from '../territory/index.ts';
import { readOktmo } from './oktmo.rules.ts';

/** What a text about a territory means on a day. */
export interface NamedTerritory {
  readonly id: string;
  readonly name: string;
  /** What is doubtful about how it was written. */
  readonly doubt: string | null;
}

/** The territories as a table names them: by name, also by an earlier one, or by ОКТМО. */
export class NamedTerritories {
  readonly #all: readonly Territory[];
  readonly #day: string;

  private constructor(all: readonly Territory[], day: string) {
    this.#all = all;
    this.#day = day;
  }

  static async read(tx: EntityManager, day: string): Promise<NamedTerritories> {
    return new NamedTerritories(await tx.find(Territory, {}), day);
  }

  /** The territory of the day that a text means; null when none. */
  named(text: string): NamedTerritory | null {
    const code = readOktmo(text);
    const named = this.#all.filter(({ name, oktmo }) =>
      code ? oktmo === code.municipality : plain(name) === plain(text),
    );
    // A name may have been borne twice; the latest bearer is meant.
    const meant = named.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
    const standing = meant && this.inPlaceOf(meant.id);
    if (!standing) return null;
    const doubts = [
      ...(code?.isDoubtful ? ['контрольное число ОКТМО не сходится'] : []),
      ...(standing.id === meant.id ? [] : [`«${meant.name}» теперь «${standing.name}»`]),
    ];
    return { id: standing.id, name: standing.name, doubt: doubts.join('; ') || null };
  }

  /** What stands today in place of a recorded territory. */
  inPlaceOf(id: string): Territory | null {
    return inPlaceOf(this.#all, { id, day: this.#day });
  }
}
