import { randomUUID } from 'node:crypto';
import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { NOW } from '@metodgraf/subgraph-kit/testing';
import { Cohort } from '../src/cohort/cohort.entity.ts';
import { Competency } from '../src/competency/competency.entity.ts';
import { Enrolment } from '../src/enrolment/enrolment.entity.ts';
import { FederalRegistration } from '../src/program/federal-registration.entity.ts';
import { ProgramCompetency } from '../src/program/program-competency.entity.ts';
import { Program } from '../src/program/program.entity.ts';

type Given<Row> = (em: EntityManager) => Row;

/** A program that has run for years, of an institution of its own unless told otherwise. */
export const aProgram =
  (given: Partial<RequiredEntityData<Program>> = {}): Given<Program> =>
  (em) =>
    em.create(Program, {
      id: randomUUID(),
      providerId: randomUUID(),
      title: 'Оценивание на уроке',
      kind: 'UPSKILLING',
      hours: 36,
      form: 'BLENDED',
      annotation: 'Для учителей основной школы',
      runningFrom: '2024-01-01',
      updatedAt: NOW,
      ...given,
    });

/** A cohort of the program that studies now and has seats for ten. */
export const aCohort =
  (program: Program, given: Partial<RequiredEntityData<Cohort>> = {}): Given<Cohort> =>
  (em) =>
    em.create(Cohort, {
      id: randomUUID(),
      programId: program.id,
      providerId: program.providerId,
      startsOn: '2026-11-01',
      endsOn: '2026-12-20',
      place: 'Кемерово',
      seats: 10,
      taken: 0,
      ...given,
    });

/** A person studying the program since the beginning of the month. */
export const anEnrolment =
  (program: Program, given: Partial<RequiredEntityData<Enrolment>> = {}): Given<Enrolment> =>
  (em) =>
    em.create(Enrolment, {
      id: randomUUID(),
      personId: randomUUID(),
      programId: program.id,
      providerId: program.providerId,
      enrolledOn: '2026-11-01',
      outcome: 'STUDYING',
      ...given,
    });

/** A stay of the program in the federal registry; without `until` it lasts. */
export const aRegistration =
  (program: Program, since: string, until: string | null = null): Given<FederalRegistration> =>
  (em) =>
    em.create(FederalRegistration, {
      id: randomUUID(),
      programId: program.id,
      providerId: program.providerId,
      number: '123456',
      since,
      until,
    });

export const aCompetency =
  (given: Partial<RequiredEntityData<Competency>> = {}): Given<Competency> =>
  (em) =>
    em.create(Competency, {
      id: randomUUID(),
      code: 'М1',
      name: 'Формирующее оценивание',
      kind: 'METHODICAL',
      ...given,
    });

/** Says that the program develops the competency. */
export const developing =
  (program: Program, competencyId: string): Given<ProgramCompetency> =>
  (em) =>
    em.create(ProgramCompetency, {
      id: randomUUID(),
      programId: program.id,
      providerId: program.providerId,
      competencyId,
    });

/** The admission office of an institution. */
export const staffOf = (organization: string) => ({
  person: randomUUID(),
  role: 'PROVIDER' as const,
  organization,
  scopes: [`with:${organization}`],
});
