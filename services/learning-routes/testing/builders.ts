import { randomUUID } from 'node:crypto';
import type { Role, Viewer } from '@metodgraf/subgraph-kit';
import type { EntityManager, RequiredEntityData } from '@mikro-orm/postgresql';
import { Assessment } from '../src/need/assessment.entity.ts';
import { Competency } from '../src/need/competency.entity.ts';
import { Deficit } from '../src/need/deficit.entity.ts';
import { Activity } from '../src/offer/activity.entity.ts';
import { Program } from '../src/offer/program.entity.ts';

type Recipe<Entity> = (em: EntityManager) => Entity;

/** Programs that everyone knows run, in the federal registry or not. */
export const FEDERAL = [{ number: '1024', from: '2024-01-01', to: null }];

export const aCompetency =
  (name: string): Recipe<Competency> =>
  (em) =>
    em.create(Competency, { id: randomUUID(), code: name, name });

export const aProgram =
  (
    competencies: readonly Competency[],
    rest: Partial<RequiredEntityData<Program>> = {},
  ): Recipe<Program> =>
  (em) =>
    em.create(Program, {
      id: randomUUID(),
      title: 'Современный урок',
      providerId: randomUUID(),
      hours: 36,
      competencyIds: competencies.map(({ id }) => id),
      federal: [],
      runningFrom: '2026-01-01',
      runningTo: null,
      ...rest,
    });

export const anActivity =
  (
    competencies: readonly Competency[],
    rest: Partial<RequiredEntityData<Activity>> = {},
  ): Recipe<Activity> =>
  (em) =>
    em.create(Activity, {
      id: randomUUID(),
      kind: 'EVENT',
      competencyIds: competencies.map(({ id }) => id),
      startsOn: '2026-12-10',
      endsOn: '2026-12-11',
      hours: 6,
      free: 10,
      ...rest,
    });

/** A diagnostic of this spring with a deficit in each competency, from the gravest down. */
export const deficitsIn =
  (personId: string, competencies: readonly Competency[]): Recipe<Deficit[]> =>
  (em) => {
    const assessment = em.create(Assessment, {
      id: randomUUID(),
      personId,
      finishedOn: '2026-03-10',
      validUntil: '2029-03-10',
      scaleVersion: 'kuzbass-levels-1',
    });
    return competencies.map((competency, index) =>
      em.create(Deficit, {
        id: randomUUID(),
        personId,
        assessmentId: assessment.id,
        competencyId: competency.id,
        kind: index === 0 ? 'ABSENCE' : 'INSUFFICIENCY',
        severity: 0.6 - index * 0.1,
        foundOn: '2026-03-10',
      }),
    );
  };

type TestViewer = Pick<Viewer, 'person' | 'role' | 'scopes'>;

export const aViewer = (role: Role, ...scopes: string[]): TestViewer => ({
  person: randomUUID(),
  role,
  scopes,
});

export const aMethodologist = (): TestViewer => {
  const person = randomUUID();
  return { person, role: 'METHODOLOGIST', scopes: [`assigned:${person}`] };
};
