import { randomUUID } from 'node:crypto';
import {
  onViolation,
  perform,
  Problem,
  type RequestContext,
  today,
  searchForm,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { openPost } from '../post/index.ts';
import { asStated, restatePersonAndWorkforce } from '../statement/index.ts';
import { checkJoining } from './joining.rules.ts';
import { Person, PersonDetails } from './person.entity.ts';
import type { AddPersonInput } from './person.graphql.ts';
import { addPersonPolicy } from './person.policy.ts';
import { readSnils } from './snils.rules.ts';

/** Enters a person with the first post and tells the other services, without a name. */
export function addPerson(
  ctx: RequestContext,
  requestId: string,
  input: AddPersonInput,
): Promise<Person | Problem> {
  const change = { action: addPersonPolicy.action, requestId, input, answers: Person };
  return perform(ctx, change, async (tx) => {
    addPersonPolicy.assert(ctx.viewer, null);
    const refused = checkJoining(input, 'birthDate');
    if (refused) return refused;
    const snils = input.snils ? readSnils(input.snils) : null;
    if (snils instanceof Problem) return new Problem(snils.code, { field: 'snils' });

    const id = randomUUID();
    // New rows are read back before anybody's scopes stand over the person.
    return asStated(tx, id, () => enter(tx, { id, input, snils, day: today(ctx) }));
  });
}

interface Newcomer {
  readonly id: string;
  readonly input: AddPersonInput;
  readonly snils: string | null;
}

async function enter(
  tx: EntityManager,
  { day, ...newcomer }: Newcomer & { readonly day: string },
): Promise<Person | Problem> {
  const person = await register(tx, newcomer);
  if (person instanceof Problem) return person;
  const { organizationId, postTitle: title, from, terms } = newcomer.input;
  const work = { personId: person.id, organizationId, title, from, to: null, terms };
  const post = await openPost(tx, work);
  if (post instanceof Problem) return post;
  await restatePersonAndWorkforce(tx, { person: person.id, day });
  return person;
}

async function register(
  tx: EntityManager,
  { id, input, snils }: Newcomer,
): Promise<Person | Problem<'SNILS_TAKEN'>> {
  const person = tx.create(Person, {
    id,
    familyName: input.familyName.trim(),
    givenName: input.givenName.trim(),
    patronymic: input.patronymic?.trim() || null,
    searchName: searchForm(input.familyName, input.givenName, input.patronymic),
    kind: input.kind,
    schoolSubjects: input.schoolSubjects,
    teachingSince: input.kind === 'EDUCATOR' ? input.from : null,
    publicOffice: input.kind === 'LEADER',
  });
  await tx.flush();
  const { birthDate, sex, email } = input;
  tx.create(PersonDetails, { id, birthDate, sex, snils, email: email ?? null, phone: null });
  const taken = new Problem('SNILS_TAKEN', { field: 'snils' });
  return (await onViolation(tx.flush(), { person_details_snils_unique: taken })) ?? person;
}
