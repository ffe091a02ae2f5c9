import type { Threshold } from '@metodgraf/regions';
import type { Educator } from '../src/workforce/educator.entity.ts';

/** The region's bounds of a young educator. Source: приказ 1971, п. 5.3; GAP-07. */
export interface YouthBounds {
  readonly age: Threshold;
  readonly experience: Threshold;
}

/** Whether an educator counts as young on a day: by full years of age and of teaching. */
export function isYoung(
  { birthDate, teachingSince }: Educator,
  day: string,
  bounds: YouthBounds,
): boolean {
  if (!teachingSince) return false;
  return (
    within(fullYears(birthDate, day), bounds.age) &&
    within(fullYears(teachingSince, day), bounds.experience)
  );
}

const within = (years: number, { value, inclusive }: Threshold): boolean =>
  inclusive ? years <= value : years < value;

function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
