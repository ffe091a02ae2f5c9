import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ProgramFact } from '@metodgraf/facts';
import { publishAll } from '@metodgraf/subgraph-kit';
import { Competency } from '../src/competency/competency.entity.ts';
import { FederalRegistration } from '../src/program/federal-registration.entity.ts';
import { stateOfProgram } from '../src/program/announce-program.ts';
import { ProgramCompetency } from '../src/program/program-competency.entity.ts';
import { Program } from '../src/program/program.entity.ts';
import { daysAfter } from './calendar.ts';
import type { DemoProgram } from './demo-program.ts';
import { FEDERAL_PROGRAMS } from './federal-programs.ts';
import { PERSON_PROGRAMS } from './person-programs.ts';
import type { Random } from './random.ts';
import { SUBJECT_PROGRAMS } from './subject-programs.ts';

/** What the demo region is made from. */
export interface DemoSource {
  readonly random: Random;
  readonly today: string;
  readonly now: Date;
  /** Ids of the two providers. */
  readonly providers: Readonly<Record<'institute' | 'second-provider', string>>;
}

const PROGRAMS: readonly DemoProgram[] = [
  ...FEDERAL_PROGRAMS,
  ...SUBJECT_PROGRAMS,
  ...PERSON_PROGRAMS,
];

/** Codes of the framework that the demo programs develop. */
export const DEMO_COMPETENCIES: ReadonlySet<string> = new Set(
  PROGRAMS.flatMap(({ competencies }) => competencies),
);

/** Days from today on which a registration of each kind begins and ends. */
const REGISTRATION_DAYS = {
  CURRENT: { since: -500, until: null },
  EXPIRING: { since: -700, until: 60 },
  EXPIRED: { since: -900, until: -120 },
} as const;

/** Loads the programs with competencies and registrations and states them to other services. */
export async function loadPrograms(tx: EntityManager, source: DemoSource): Promise<Program[]> {
  const codes = new Map((await tx.find(Competency, {})).map(({ id, code }) => [code, id]));
  const programs = PROGRAMS.map((demo) => tx.create(Program, programOf(demo, source)));
  const states = programs.map((program, index) => {
    const demo = PROGRAMS[index] as DemoProgram;
    const part = { programId: program.id, providerId: program.providerId };
    const developed = demo.competencies.map((code) =>
      tx.create(ProgramCompetency, {
        id: source.random.uuid(),
        ...part,
        competencyId: idOf(code, codes),
      }),
    );
    const registered = registrationsOf(demo, source).map((period) =>
      tx.create(FederalRegistration, { id: source.random.uuid(), ...part, ...period }),
    );
    return { subject: program.id, state: stateOfProgram(program, developed, registered) };
  });
  await publishAll(tx, ProgramFact, states);
  return programs;
}

function programOf(
  demo: DemoProgram,
  { random, today, now, providers }: DemoSource,
): RequiredEntityData<Program> {
  const {
    title,
    kind = 'UPSKILLING',
    hours,
    form,
    annotation,
    provider = 'institute',
    ended,
    federal,
  } = demo;
  return {
    id: random.uuid(),
    providerId: providers[provider],
    title,
    kind,
    hours,
    form,
    annotation,
    runningFrom: daysAfter(today, federal ? -1000 : -random.between(420, 1000)),
    runningTo: ended ? daysAfter(today, -90) : null,
    updatedAt: now,
  };
}

function registrationsOf({ federal }: DemoProgram, { random, today }: DemoSource) {
  if (!federal) return [];
  const { since, until } = REGISTRATION_DAYS[federal];
  return [
    {
      number: `ФР-${random.between(100_000, 999_999)}`,
      since: daysAfter(today, since),
      until: until === null ? null : daysAfter(today, until),
    },
  ];
}

function idOf(code: string, codes: ReadonlyMap<string, string>): string {
  const id = codes.get(code);
  if (!id)
    throw new Error(
      `Демонстрационная программа названа для компетенции «${code}», которой нет в рамке`,
    );
  return id;
}
