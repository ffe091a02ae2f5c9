import {
  forEdit,
  onViolation,
  perform,
  Problem,
  type RequestContext,
  searchForm,
  today,
} from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { recordAsStated, restateWorkforce } from '../statement/index.ts';
import { type CardDays, checkCard } from './card.rules.ts';
import { Person, PersonDetails } from './person.entity.ts';
import type { EditDetailsInput, EditPersonInput } from './person.graphql.ts';
import { editDetailsPolicy, editPersonPolicy } from './person.policy.ts';
import { readSnils } from './snils.rules.ts';

/** Corrects a person's card and, for whom it is a duty, what is private; tells what indicators count by. */
export function editPerson(
  ctx: RequestContext,
  requestId: string,
  input: EditPersonInput,
): Promise<Person | Problem> {
  const change = { action: editPersonPolicy.action, requestId, input, answers: Person };
  return perform(ctx, change, async (tx) => {
    editPersonPolicy.assert(ctx.viewer, null);
    if (input.details) editDetailsPolicy.assert(ctx.viewer, null);
    const person = await forEdit(tx, Person, input);
    const refused = checkCard(await daysOf(tx, input));
    if (refused) return refused;
    writeCard(person, input, await holdsOffice(tx, input, today(ctx)));
    const late = input.details ? await writeDetails(tx, person.id, input.details) : null;
    if (late) return late;
    await tx.flush();
    await restateWorkforce(tx, { person: person.id, day: today(ctx) });
    return person;
  });
}

async function daysOf(tx: EntityManager, input: EditPersonInput): Promise<CardDays> {
  const record = await recordAsStated(tx, input.id);
  const { teachingSince = null, workingSince = null } = input;
  const { category = null, categoryOn = null, categoryUntil = null } = input;
  const birthDate = input.details?.birthDate ?? record?.details?.birthDate ?? '';
  const hired = record?.posts.map(({ from }) => from) ?? [];
  return { birthDate, teachingSince, workingSince, category, categoryOn, categoryUntil, hired };
}

/** Heads act under their name, and so do methodologists: see the policy of the card. */
async function holdsOffice(
  tx: EntityManager,
  { id, kind }: EditPersonInput,
  day: string,
): Promise<boolean> {
  if (kind === 'LEADER') return true;
  const offices = await tx.execute<unknown[]>(
    `select from appointment where person_id = ? and kind = 'METHODOLOGIST' and (until is null or until > ?)`,
    [id, day],
  );
  return offices.length > 0;
}

function writeCard(person: Person, input: EditPersonInput, publicOffice: boolean): void {
  const { familyName, givenName, patronymic } = input;
  person.familyName = familyName.trim();
  person.givenName = givenName.trim();
  person.patronymic = patronymic?.trim() || null;
  person.searchName = searchForm(familyName, givenName, patronymic);
  person.kind = input.kind;
  person.publicOffice = publicOffice;
  person.schoolSubjects = input.schoolSubjects;
  person.teachingSince = input.teachingSince ?? null;
  person.workingSince = input.workingSince ?? null;
  person.category = input.category ?? null;
  person.categoryOn = input.categoryOn ?? null;
  person.categoryUntil = input.categoryUntil ?? null;
}

async function writeDetails(
  tx: EntityManager,
  id: string,
  input: EditDetailsInput,
): Promise<Problem<'SNILS_INVALID' | 'SNILS_TAKEN'> | null> {
  const details = await forEdit(tx, PersonDetails, { id, version: input.version });
  if (input.snils !== undefined) {
    const snils = input.snils ? readSnils(input.snils) : null;
    if (snils instanceof Problem) return new Problem(snils.code, { field: 'snils' });
    details.snils = snils;
  }
  details.birthDate = input.birthDate;
  details.sex = input.sex;
  details.email = input.email?.trim() || null;
  details.phone = input.phone?.trim() || null;
  return onViolation(tx.flush(), {
    person_details_snils_unique: new Problem('SNILS_TAKEN', { field: 'snils' }),
  });
}
