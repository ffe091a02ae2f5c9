import { randomUUID } from 'node:crypto';
import {
  onViolation,
  perform,
  Problem,
  replaceReach,
  type RequestContext,
  today,
  searchForm,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { openPost } from '../post/index.ts';
import { RegionProfile } from '../region/index.ts';
import { asStated, restatePerson, restateWorkforce } from '../statement/index.ts';
import { scopesFromTheStart } from '../statement/scopes.rules.ts';
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

    const person = await register(tx, input, snils);
    if (person instanceof Problem) return person;
    const { organizationId, postTitle: title, from, terms } = input;
    const work = { personId: person.id, organizationId, title, from, to: null, terms };
    const post = await openPost(tx, work);
    if (post instanceof Problem) return post;
    const statement = { person: person.id, day: today(ctx) };
    await restatePerson(tx, statement);
    await restateWorkforce(tx, statement);
    return person;
  });
}

async function register(
  tx: EntityManager,
  input: AddPersonInput,
  snils: string | null,
): Promise<Person | Problem<'SNILS_TAKEN'>> {
  const id = randomUUID();
  const { code } = await tx.findOneOrFail(RegionProfile, { code: { $ne: '' } });
  // Row policies ask for reach before they let the new rows be read back.
  await replaceReach(tx, id, scopesFromTheStart(id, code));
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
  // Whoever enters a person need not see what is private of them, yet the row is read back.
  const written = asStated(tx, id, () => tx.flush());
  return (await onViolation(written, { person_details_snils_unique: taken })) ?? person;
}
