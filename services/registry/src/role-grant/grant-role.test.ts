import { randomUUID } from 'node:crypto';
import { AccountFact } from '@metodgraf/facts';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCenter,
  actingAs,
  aGrant,
  anAccount,
  anAdministrator,
  anOrganization,
  aPerson,
  restated,
  TODAY,
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import type { Account } from '../account/index.ts';
import type { Organization } from '../organization/index.ts';
import type { Person } from '../person/index.ts';
import { Post } from '../post/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

const SELECT =
  '... on Grant { id role from to version follows standing organization { shortName } person { name } }';

const grant = (input: object, actor = anAdministrator()) =>
  change(subgraph, actor, {
    name: 'grantRole',
    input: { from: TODAY, basis: 'Приказ от 20.11.2026 № 7', ...input },
    select: SELECT,
  });

const revoke = (input: object, actor = anAdministrator()) =>
  change(subgraph, actor, {
    name: 'revokeGrant',
    input: { reason: 'Больше не нужна', ...input },
    select: SELECT,
  });

async function aMember(): Promise<{ person: Person; school: Organization; account: Account }> {
  const school = await anOrganization(subgraph);
  const person = await aPerson(subgraph, { organization: school });
  return { person, school, account: await anAccount(subgraph, person) };
}

const stated = async ({ id }: Account) =>
  (await subgraph.facts(AccountFact)).find(({ subject }) => subject === id)?.data.grants;

describe('granting', () => {
  test('tells the gateway what the role opens, though the administrator sees neither person nor post', async () => {
    const { person, school, account } = await aMember();
    const granted = await grant({ personId: person.id, role: 'SCHOOL', organizationId: school.id });

    expect(granted).toMatchObject({
      role: 'SCHOOL',
      from: TODAY,
      to: null,
      organization: { shortName: school.shortName },
      person: null,
    });
    expect(await stated(account)).toEqual([
      {
        role: 'SCHOOL',
        scopes: [`org:${school.id}`],
        organization: school.id,
        label: 'Заместитель директора, Школа «Калиновая»',
        duties: [],
        from: TODAY,
        to: null,
      },
    ]);
  });

  test('and revoking: the role is gone from the fact at once', async () => {
    const { person, account } = await aMember();
    const granted = await grant({ personId: person.id, role: 'ANALYST' });
    expect(await stated(account)).toHaveLength(1);

    const revoked = await revoke({ id: granted['id'], version: 1 });
    expect(revoked).toMatchObject({ to: TODAY, version: 2 });
    expect(await stated(account)).toEqual([]);
    expect(await revoke({ id: granted['id'], version: 2 })).toMatchObject({
      code: 'ALREADY_REVOKED',
    });
    await expect(revoke({ id: granted['id'], version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('refuses what is none, what stands already and who cannot sign in', async () => {
    const { person } = await aMember();
    const nobody = await aPerson(subgraph);
    expect(await grant({ personId: person.id, role: 'GOD' })).toMatchObject({
      code: 'ROLE_UNKNOWN',
    });
    expect(await grant({ personId: nobody.id, role: 'ANALYST' })).toMatchObject({
      code: 'NO_ACCOUNT',
    });
    const twice = await Promise.all(
      [1, 2].map(() => grant({ personId: person.id, role: 'ANALYST' })),
    );
    expect(new Set(twice.map(({ code, __typename }) => code ?? __typename))).toEqual(
      new Set(['ALREADY_GRANTED', 'Grant']),
    );
    expect(await grant({ personId: person.id, role: 'SCHOOL' })).toMatchObject({
      code: 'ORGANIZATION_REQUIRED',
    });
  });

  test.each([
    ['the center', aCenter()],
    ['the ministry', actingAs('MINISTRY', randomUUID(), 'region:kuzbass')],
    ['an educator', actingAs('EDUCATOR', randomUUID())],
  ])('is not for %s', async (_, actor) => {
    const { person } = await aMember();
    await expect(
      grant({ personId: person.id, role: 'ADMINISTRATOR' }, actor),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a role follows the post', () => {
  test('and ends when the post ends', async () => {
    const { person, school, account } = await aMember();
    await aGrant(subgraph, { person, role: 'SCHOOL', organization: school });
    await restated(subgraph, person.id);
    expect(await stated(account)).toMatchObject([{ role: 'SCHOOL', to: null }]);

    await subgraph.given((em) =>
      em.nativeUpdate(Post, { personId: person.id }, { to: '2026-12-31' }),
    );
    await restated(subgraph, person.id);
    expect(await stated(account)).toMatchObject([{ role: 'SCHOOL', to: '2026-12-31' }]);

    await subgraph.given((em) => em.nativeUpdate(Post, { personId: person.id }, { to: TODAY }));
    await restated(subgraph, person.id);
    expect(await stated(account)).toEqual([]);
  });
});

describe('the list of roles', () => {
  const LIST =
    'query ($personId: ID) { grants(first: 50, personId: $personId) { totalCount edges { node { role } } } }';

  test('is whole for the administrator and one’s own for others', async () => {
    const [mine, other] = [await aMember(), await aMember()];
    for (const { person } of [mine, other]) await aGrant(subgraph, { person, role: 'MENTOR' });
    const asOwner = subgraph.as(actingAs('EDUCATOR', mine.person.id));
    expect(await asOwner.execute(LIST)).toMatchObject({ grants: { totalCount: 1 } });
    expect(await asOwner.execute(LIST, { personId: other.person.id })).toMatchObject({
      grants: { totalCount: 0 },
    });
    expect(await subgraph.as(aCenter()).execute(LIST)).toMatchObject({ grants: { totalCount: 0 } });
    const whole = await subgraph.as(anAdministrator()).execute(LIST, { personId: other.person.id });
    expect(whole).toMatchObject({
      grants: { totalCount: 1, edges: [{ node: { role: 'MENTOR' } }] },
    });
  });
});
