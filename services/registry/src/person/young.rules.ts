/** A number of years with the switch whether the value itself still counts. Source: GAP-07. */
export interface YearsThreshold {
  readonly value: number;
  readonly inclusive: boolean;
}

/** Who was born and began to teach after these days is a young specialist. */
export interface YoungBounds {
  readonly bornAfter: string;
  readonly teachingAfter: string;
}

/**
 * The two thresholds as days, so that a list is asked for in one statement: fewer than the given full
 * years have passed exactly since days after the bound. Source: приказ 1971, п. 5.3; R184.
 */
export const youngBounds = (
  { age, experience }: { age: YearsThreshold; experience: YearsThreshold },
  day: string,
): YoungBounds => ({ bornAfter: bound(age, day), teachingAfter: bound(experience, day) });

function bound({ value, inclusive }: YearsThreshold, day: string): string {
  const years = inclusive ? value + 1 : value;
  // Someone who began on 29 February completes a year on 1 March, so 28 February stands for it.
  const date = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4);
  return `${Number(day.slice(0, 4)) - years}${date}`;
}
