import type { EntityManager } from '@mikro-orm/postgresql';
import { Cohort } from '../src/cohort/cohort.entity.ts';
import type { Program } from '../src/program/program.entity.ts';
import { daysAfter } from './calendar.ts';
import type { DemoSource } from './load-programs.ts';

const PLACES = {
  FULL_TIME: ['Кемерово, ул. Заузелкова, 3', 'Новокузнецк, корпус ММЦ'],
  BLENDED: ['Кемерово и дистанционно', 'Новокузнецк и дистанционно'],
  DISTANCE: ['Дистанционно, система обучения'],
} as const;

/** Days of study a program takes at six hours a day, three days a week. */
const lengthOf = ({ hours }: Program): number => Math.max(3, Math.ceil((hours / 6) * (7 / 3)));

/** Past, current and future intakes; each running program has one ahead, two for every third. */
export function loadCohorts(
  tx: EntityManager,
  programs: readonly Program[],
  source: DemoSource,
): Cohort[] {
  return programs.flatMap((program, index) => {
    const length = lengthOf(program);
    const past = [-length - source.random.between(100, 300)];
    if (index % 2 === 0) past.push(-length - source.random.between(5, 25));
    if (program.runningTo)
      return past.slice(0, 1).map((start) => cohortOf(tx, program, start - 90, source));
    const current = index % 4 === 1 ? [-source.random.between(1, 3)] : [];
    const future = [source.random.between(7, 30)];
    if (index % 3 === 0) future.push(source.random.between(60, 100));
    return [...past, ...current, ...future].map((start) => cohortOf(tx, program, start, source));
  });
}

function cohortOf(
  tx: EntityManager,
  program: Program,
  start: number,
  { random, today }: DemoSource,
): Cohort {
  const places = PLACES[program.form];
  const startsOn = daysAfter(today, start);
  return tx.create(Cohort, {
    id: random.uuid(),
    programId: program.id,
    providerId: program.providerId,
    startsOn,
    endsOn: daysAfter(startsOn, lengthOf(program) - 1),
    place: places[random.between(0, places.length - 1)] ?? places[0],
    seats: random.between(20, 30),
    taken: 0,
  });
}
