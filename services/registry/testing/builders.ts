import { randomUUID } from 'node:crypto';
import { dayOf, type Viewer, searchForm } from '@metodgraf/subgraph-kit';
import { NOW, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { Account } from '../src/account/index.ts';
import { Appointment } from '../src/appointment/index.ts';
import { Assignment } from '../src/assignment/index.ts';
import { EMPTY_CARD, Organization, OrganizationLink } from '../src/organization/index.ts';
import { Person, PersonDetails } from '../src/person/index.ts';
import { Post } from '../src/post/index.ts';
import { RoleGrant } from '../src/role-grant/index.ts';
import { restateAccounts, restateEveryone, restatePerson } from '../src/statement/index.ts';

/** The day of tests. */
export const TODAY = dayOf(NOW);
const LONG_AGO = '2020-09-01';

export async function anOrganization(
  subgraph: TestSubgraph,
  over: Partial<Pick<Organization, 'typeCode' | 'name' | 'territoryId'>> & { under?: string } = {},
): Promise<Organization> {
  const {
    under,
    typeCode = 'SCHOOL',
    name = 'Школа «Калиновая»',
    territoryId = 'osinniki-go',
  } = over;
  return subgraph.given(async (em) => {
    const id = randomUUID();
    const organization = em.create(Organization, {
      id,
      typeCode,
      name,
      shortName: name,
      territoryId,
      ...EMPTY_CARD,
      ogrn: null,
      searchName: searchForm(name),
      from: LONG_AGO,
      to: null,
    });
    await em.flush();
    const link = {
      id: randomUUID(),
      organizationId: id,
      hierarchy: 'METHODICAL',
      from: LONG_AGO,
      to: null,
      act: null,
    } as const;
    if (under) em.create(OrganizationLink, { ...link, parentId: under });
    return organization;
  });
}

export interface PersonOver {
  organization?: Organization;
  familyName?: string;
  givenName?: string;
  kind?: 'EDUCATOR' | 'LEADER' | 'OTHER';
  snils?: string | null;
  postUntil?: string | null;
}

/** A person with one post, details and reach, as if entered long ago. */
export async function aPerson(subgraph: TestSubgraph, over: PersonOver = {}): Promise<Person> {
  const organization = over.organization ?? (await anOrganization(subgraph));
  const { familyName = 'Берёзкина', givenName = 'Анна', kind = 'EDUCATOR' } = over;
  const id = randomUUID();
  const person = await subgraph.given(async (em) => {
    const created = em.create(Person, {
      id,
      familyName,
      givenName,
      patronymic: 'Сергеевна',
      searchName: searchForm(familyName, givenName, 'Сергеевна'),
      kind,
      schoolSubjects: ['математика'],
      teachingSince: LONG_AGO,
      publicOffice: kind === 'LEADER',
    });
    await em.flush();
    em.create(PersonDetails, {
      id,
      birthDate: '1990-05-17',
      sex: 'FEMALE',
      snils: over.snils ?? null,
      email: 'anna@demo.example',
      phone: null,
    });
    em.create(Post, {
      id: randomUUID(),
      personId: id,
      organizationId: organization.id,
      title: 'Учитель',
      from: LONG_AGO,
      to: over.postUntil ?? null,
    });
    return created;
  });
  await restated(subgraph, id);
  return person;
}

/** Many educators of one school at once. */
export async function educators(
  subgraph: TestSubgraph,
  { organization, count }: { organization: Organization; count: number },
): Promise<Person[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const card = {
    familyName: 'Сосновая',
    givenName: 'Ида',
    patronymic: null,
    searchName: ' сосновая ида',
    kind: 'EDUCATOR',
  } as const;
  const work = { organizationId: organization.id, title: 'Учитель', from: LONG_AGO, to: null };
  const details = {
    birthDate: '1990-05-17',
    sex: 'FEMALE',
    snils: null,
    email: null,
    phone: null,
  } as const;
  await subgraph.worker.fork().transactional(async (tx) => {
    await tx.insertMany(
      Person,
      ids.map((id) => ({
        id,
        ...card,
        schoolSubjects: [],
        teachingSince: null,
        publicOffice: false,
      })),
    );
    await tx.insertMany(
      PersonDetails,
      ids.map((id) => ({ id, ...details })),
    );
    await tx.insertMany(
      Post,
      ids.map((personId) => ({ id: randomUUID(), personId, ...work })),
    );
    await restateEveryone(tx, TODAY);
  });
  return subgraph.worker.fork().find(Person, { id: { $in: ids } });
}

export async function aMethodologist(
  subgraph: TestSubgraph,
  { limit = 250, until = null }: { limit?: number; until?: string | null } = {},
): Promise<Appointment> {
  const person = await aPerson(subgraph, { familyName: 'Ольховская', givenName: 'Марина' });
  return subgraph.given(async (em) => {
    (await em.findOneOrFail(Person, person.id)).publicOffice = true;
    return em.create(Appointment, {
      id: randomUUID(),
      kind: 'METHODOLOGIST',
      personId: person.id,
      organizationId: null,
      engagement: 'STAFF',
      from: LONG_AGO,
      to: until,
      confirmedOn: null,
      assigned: 0,
      limit,
      limitClause: 'order-1971#5.3.p1',
    });
  });
}

export async function anAssignment(
  subgraph: TestSubgraph,
  {
    person,
    appointment,
    from = LONG_AGO,
  }: { person: Person; appointment: Appointment; from?: string },
): Promise<Assignment> {
  const assignment = await subgraph.given((em) =>
    em.create(Assignment, {
      id: randomUUID(),
      personId: person.id,
      appointmentId: appointment.id,
      from,
      to: null,
    }),
  );
  await restated(subgraph, person.id);
  return assignment;
}

export async function anAccount(subgraph: TestSubgraph, person: Person): Promise<Account> {
  const account = {
    id: randomUUID(),
    issuer: 'http://localhost:4001',
    subject: randomUUID(),
    personId: person.id,
    registeredOn: LONG_AGO,
  };
  return subgraph.given((em) => em.create(Account, account));
}

export async function aGrant(
  subgraph: TestSubgraph,
  { person, role, organization }: { person: Person; role: string; organization?: Organization },
): Promise<RoleGrant> {
  const organizationId = organization?.id ?? null;
  const grant = {
    id: randomUUID(),
    personId: person.id,
    role,
    organizationId,
    duties: [],
    from: LONG_AGO,
    to: null,
  };
  return subgraph.given((em) => em.create(RoleGrant, grant));
}

/** Somebody of the center with a sign-in and the role, as work that outlives a token asks for. */
export async function aCenterClerk(
  subgraph: TestSubgraph,
  duties: readonly string[] = ['PRIVATE'],
): Promise<Viewer> {
  const organization = await anOrganization(subgraph, { typeCode: 'CENTER', name: 'ЦНППМ' });
  const person = await aPerson(subgraph, {
    organization,
    familyName: 'Сотрудникова',
    kind: 'OTHER',
  });
  await anAccount(subgraph, person);
  const grant = await aGrant(subgraph, { person, role: 'CENTER', organization });
  await subgraph.given(async (em) => {
    (await em.findOneOrFail(RoleGrant, grant.id)).duties = [...duties];
  });
  return {
    person: person.id,
    role: 'CENTER',
    scopes: ['region:kuzbass'],
    duties: [...duties],
    organization: organization.id,
    session: 'test',
  };
}

/** Derives reach and facts of a person anew, as use cases do. */
export const restated = (subgraph: TestSubgraph, person: string): Promise<void> =>
  subgraph.worker.fork().transactional(async (tx) => {
    await restatePerson(tx, { person, day: TODAY });
    await restateAccounts(tx, { person, day: TODAY });
  });

type Acting = Pick<Viewer, 'person' | 'role' | 'scopes'>;

export const aCenter = (): Acting => ({
  person: randomUUID(),
  role: 'CENTER',
  scopes: ['region:kuzbass'],
});

export const anAdministrator = (): Acting => ({
  person: randomUUID(),
  role: 'ADMINISTRATOR',
  scopes: [],
});

export const actingAs = (role: Viewer['role'], person: string, ...scopes: string[]): Acting => ({
  person,
  role,
  scopes,
});
