import { type FactData, PersonFact, WorkforceFact } from '@metodgraf/facts';
import { publish, replaceReach } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { inPlaceOf } from '../territory/succession.rules.ts';
import { type PersonRecord, readPeople, readSurroundings } from './person-records.ts';
import { type DatedScope, scopesOf, type Surroundings } from './scopes.rules.ts';
import { asStated } from './stated-rows.ts';

/** Of whom something is stated, and on which day. */
export interface Statement {
  readonly person: string;
  readonly day: string;
}

/**
 * Derives anew who may see a person and tells all services, in the transaction of the change that made
 * it necessary: posts, assignments, consents, introductions.
 */
export async function restatePerson(tx: EntityManager, { person, day }: Statement): Promise<void> {
  await publish(tx, PersonFact, {
    subject: person,
    async state() {
      const { record, surroundings } = await recordOf(tx, person);
      const scopes = scopesOf(record, surroundings, day);
      await replaceReach(tx, person, scopes);
      return personState(scopes);
    },
  });
}

/** Tells what a person does for a living, after a change of posts, kind or birth date. */
export async function restateWorkforce(
  tx: EntityManager,
  { person, day }: Statement,
): Promise<void> {
  await publish(tx, WorkforceFact, {
    subject: person,
    async state() {
      const { record, surroundings } = await recordOf(tx, person);
      return workforceState(record, surroundings, day);
    },
  });
}

/**
 * Both at once, where a change touches both: the rows are read a single time, after the person has its
 * place in either feed.
 */
export async function restatePersonAndWorkforce(
  tx: EntityManager,
  { person, day }: Statement,
): Promise<void> {
  await publish(tx, PersonFact, {
    subject: person,
    async state() {
      let scopes: DatedScope[] = [];
      await publish(tx, WorkforceFact, {
        subject: person,
        async state() {
          const { record, surroundings } = await recordOf(tx, person);
          scopes = scopesOf(record, surroundings, day);
          return workforceState(record, surroundings, day);
        },
      });
      await replaceReach(tx, person, scopes);
      return personState(scopes);
    },
  });
}

/** What is known of a person whose rows the viewer may not all see; for rules, never for an answer. */
export function recordAsStated(tx: EntityManager, person: string): Promise<PersonRecord | null> {
  return asStated(tx, person, async () => (await readPeople(tx, [person]))[0] ?? null);
}

/** What services are told about who may see a person. Merging and erasure come with a later issue. */
export const personState = (scopes: DatedScope[]): FactData<typeof PersonFact> => ({
  scopes,
  mergedInto: null,
  erased: false,
});

/** What services are told about a person's work: all posts, because numbers follow the date. */
export function workforceState(
  { id, kind, posts, subjects, details, teachingSince }: PersonRecord,
  { workplaces, territories }: Surroundings,
  day: string,
): FactData<typeof WorkforceFact> {
  if (!details) throw new Error(`Person ${id} has no details`);
  return {
    kind,
    posts: posts.map(({ organization, title, from, to, managerKind, counted }) => {
      const recorded = workplaces.get(organization)?.territory;
      const territory = recorded
        ? (inPlaceOf(territories, { id: recorded, day })?.id ?? null)
        : null;
      return { organization, territory, title, from, to, managerKind, counted };
    }),
    subjects,
    birthDate: details.birthDate,
    sex: details.sex,
    since: teachingSince,
  };
}

function recordOf(
  tx: EntityManager,
  person: string,
): Promise<{ record: PersonRecord; surroundings: Surroundings }> {
  return asStated(tx, person, async () => {
    const [record] = await readPeople(tx, [person]);
    if (!record) throw new Error(`Person ${person} is not in the register`);
    return { record, surroundings: await readSurroundings(tx, [record]) };
  });
}
