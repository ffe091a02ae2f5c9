import type { Item, KeyedItemOfInstrument } from '../src/instrument/index.ts';
import type { Random } from './random.ts';

/** An item as a respondent meets it, with the key that decides what the model makes of them. */
export interface DemoItem extends KeyedItemOfInstrument {
  readonly options: Item['options'];
  /** On the scale of ability: who is that able answers rightly every second time. */
  readonly difficulty: number;
}

const STEEPNESS = 1.4;
/** How differently able one person is in different competencies. */
const UNEVENNESS = 0.7;

/** An invented person whose answers hang together: able in general, more or less so in each competency. */
export class Respondent {
  readonly #random: Random;
  readonly #ability: number;
  readonly #abilities = new Map<string, number>();

  constructor(random: Random) {
    this.#random = random;
    this.#ability = random.normal();
  }

  /** What the person chooses; of several right options each is seen or missed on its own. */
  choose({ competencyId, kind, key, options, difficulty }: DemoItem): string[] {
    const seen = 1 / (1 + Math.exp(-STEEPNESS * (this.#abilityIn(competencyId) - difficulty)));
    const wrong = options.map(({ id }) => id).filter((id) => !key.includes(id));
    if (kind === 'SINGLE') {
      return this.#random.next() < seen ? [...key] : this.#random.shuffled(wrong).slice(0, 1);
    }
    const chosen = [
      ...key.filter(() => this.#random.next() < 0.45 + 0.55 * seen),
      ...wrong.filter(() => this.#random.next() < 0.4 * (1 - seen)),
    ];
    return chosen.length > 0 ? chosen : this.#random.shuffled(wrong).slice(0, 1);
  }

  #abilityIn(competencyId: string): number {
    const known = this.#abilities.get(competencyId);
    if (known !== undefined) return known;
    const ability = this.#ability + UNEVENNESS * this.#random.normal();
    this.#abilities.set(competencyId, ability);
    return ability;
  }
}
