import type { LoadedActivity } from './load-activities.ts';
import type { Random } from './random.ts';

/** The share of young educators who took part in some form of support: below the target of I-8, above half. */
const SUPPORTED_SHARE = 0.55;

/** Educators by the lists they may stand on. */
export interface Pools {
  readonly young: readonly string[];
  readonly others: readonly string[];
  /** Those of the demo school, whose events are for its own people. */
  readonly ofSchool: readonly string[];
}

/** Who stands on the list of each activity, nobody twice; the supported young come first on theirs. */
export function listParticipants(
  activities: readonly LoadedActivity[],
  { young, others, ofSchool }: Pools,
  { random, today }: { random: Random; today: string },
): Map<LoadedActivity, string[]> {
  const supported = random.shuffled(young).slice(0, Math.round(young.length * SUPPORTED_SHARE));
  const unsupported = young.filter((person) => !supported.includes(person));
  const past = activities.filter(
    ({ activity }) => activity.kind === 'SUPPORT' && activity.endsOn < today,
  );
  const lists = new Map(
    activities.map((each) => [
      each,
      past.includes(each) ? turnsOf(past.indexOf(each), past.length, supported) : [],
    ]),
  );
  for (const [each, list] of lists) {
    const pool =
      each.plan.owner === 'school' ? ofSchool : poolOf(each, { others, supported, unsupported });
    const newcomers = random.shuffled(pool).filter((person) => !list.includes(person));
    list.push(...newcomers.slice(0, Math.max(0, each.plan.listed - list.length)));
  }
  return lists;
}

/** Every so-many-th of the supported, so that each is on the list of exactly one past form of support. */
const turnsOf = (turn: number, turns: number, supported: readonly string[]): string[] =>
  supported.filter((_, index) => index % turns === turn);

/** Young educators without support stay away from all of its forms: they are whom the region has to reach. */
function poolOf(
  { activity }: LoadedActivity,
  {
    others,
    supported,
    unsupported,
  }: { others: readonly string[]; supported: readonly string[]; unsupported: readonly string[] },
): readonly string[] {
  return activity.kind === 'SUPPORT'
    ? [...others, ...supported]
    : [...others, ...supported, ...unsupported];
}
