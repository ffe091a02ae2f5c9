import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FactsOfRegion } from './facts-of-region.ts';

const TABLES = [
  'territory',
  'organization',
  'post',
  'workforce',
  'appointment',
  'assignment',
  'assessment',
  'federal_status',
  'program',
  'match',
  'enrolment',
  'route',
  'activity',
  'participation',
];

/** Fills the tables with exactly these facts, in bulk and past the feeds. */
export async function storeFacts(em: EntityManager, facts: FactsOfRegion): Promise<void> {
  for (const table of TABLES) await em.execute(`delete from "${table}"`);
  const rows = rowsOf(facts);
  for (const table of TABLES.toReversed()) {
    const batch = rows[table] ?? [];
    if (batch.length === 0) continue;
    await em.execute(
      `insert into "${table}" select * from jsonb_populate_recordset(null::"${table}", ?::jsonb)`,
      [JSON.stringify(batch)],
    );
  }
}

function rowsOf(facts: FactsOfRegion): Record<string, readonly object[]> {
  return {
    territory: facts.territories.map((each) => ({ ...each, name: each.id })),
    organization: facts.organizations.map((each) => ({ ...each, name: each.id })),
    workforce: facts.people.map(({ id, kind, birthDate, teachingSince }) => ({
      id,
      kind,
      birth_date: birthDate,
      teaching_since: teachingSince,
    })),
    post: facts.people.flatMap(({ id, posts }) =>
      posts.map(({ organizationId, since, until }) => ({
        id: randomUUID(),
        person_id: id,
        organization_id: organizationId,
        territory: facts.territoryOf[organizationId] ?? null,
        since,
        until,
      })),
    ),
    appointment: facts.appointments.map((each) => ({ ...snake(each), kind: 'METHODOLOGIST' })),
    assignment: facts.assignments.map(snake),
    assessment: facts.assessments.map(snake),
    program: facts.programs.map(({ id, providerId, runningSince, runningUntil }) =>
      snake({ id, title: id, providerId, runningSince, runningUntil }),
    ),
    federal_status: facts.programs.flatMap(({ id, federal }) =>
      federal.map((period) => ({ id: randomUUID(), program_id: id, ...period })),
    ),
    match: facts.matches.map(snake),
    enrolment: facts.enrolments.map(snake),
    route: facts.routes.map(snake),
    activity: facts.activities.map((each) => ({ ...snake(each), kind: 'SUPPORT' })),
    participation: facts.participations.map(snake),
  };
}

const snake = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
