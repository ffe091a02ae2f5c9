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
} from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { RoleGrant } from '../role-grant/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
});
afterAll(() => subgraph.stop());

type Acting = ReturnType<typeof anAdministrator>;
const ISSUER = 'http://localhost:4001';
const SELECT = '... on Account { id version subject personId reason roles { role label } }';

const register = (subject: string, actor: Acting, issuer = ISSUER) =>
  change(subgraph, actor, {
    name: 'registerAccount',
    input: { issuer, subject },
    select: SELECT,
  });
const match = (input: object, actor: Acting) =>
  change(subgraph, actor, {
    name: 'matchPeople',
    input: { reason: 'Заявка школы № 12', ...input },
    select: '... on PersonMatch { id personId work }',
  });
const link = (input: object, actor: Acting) =>
  change(subgraph, actor, {
    name: 'linkAccount',
    input: { reason: 'Заявка школы № 12', ...input },
    select: SELECT,
  });
const unlink = (input: object, actor: Acting) =>
  change(subgraph, actor, {
    name: 'unlinkAccount',
    input: { reason: 'Вход чужой', ...input },
    select: SELECT,
  });
const stated = async (id: unknown) =>
  (await subgraph.facts(AccountFact)).find(({ subject }) => subject === id);
const noticesOf = async (person: string) =>
  (
    await subgraph
      .as(actingAs('EDUCATOR', person))
      .execute<{ rightsNotices: { id: string }[] }>(
        'query { rightsNotices { id kind what reason } }',
      )
  ).rightsNotices;

/** A person with a role whom an administrator knows by name and place of work. */
async function aNewcomer() {
  const school = await anOrganization(subgraph);
  const person = await aPerson(subgraph, { organization: school });
  await aGrant(subgraph, { person, role: 'EDUCATOR' });
  await anAccount(subgraph, await aPerson(subgraph));
  return { person, known: { name: 'Берёзкина Анна Сергеевна', organizationId: school.id } };
}

describe('a sign-in', () => {
  test('opens the roles of the person it is linked to, and nothing when it is taken away', async () => {
    const administrator = anAdministrator();
    const { person, known } = await aNewcomer();
    const account = await register('anna', administrator);
    expect(account).toMatchObject({ subject: 'anna', personId: null, roles: [] });
    expect(await stated(account['id'])).toBeUndefined();

    const found = await match(known, administrator);
    expect(found).toMatchObject({ personId: person.id, work: 'Учитель, Школа «Калиновая»' });
    const { id, version } = account;
    const linked = await link({ id, version, matchId: found['id'] }, administrator);
    expect(linked).toMatchObject({ personId: person.id, roles: [{ role: 'EDUCATOR' }] });
    expect(await stated(id)).toMatchObject({ data: { subject: 'anna', person: person.id } });

    const again = { id, version: linked['version'] };
    expect(await link({ ...again, matchId: found['id'] }, administrator)).toMatchObject({
      code: 'ALREADY_LINKED',
    });
    expect(await unlink(again, administrator)).toMatchObject({ personId: null, roles: [] });
    expect(await stated(id)).toMatchObject({ deleted: true });
  });

  test('that was taken away may be linked to another person', async () => {
    const administrator = anAdministrator();
    const [first, second] = [await aNewcomer(), await aNewcomer()];
    const account = await register('shared', administrator);
    const linkTo = async ({ known }: typeof first, version: unknown) => {
      const { id: matchId } = await match(known, administrator);
      return link({ id: account['id'], version, matchId }, administrator);
    };
    const linked = await linkTo(first, account['version']);
    const free = await unlink({ id: account['id'], version: linked['version'] }, administrator);
    expect(await linkTo(second, free['version'])).toMatchObject({ personId: second.person.id });
    expect(await stated(account['id'])).toMatchObject({
      deleted: false,
      data: { person: second.person.id },
    });
  });

  test('is told to its person, who reads it once', async () => {
    const administrator = anAdministrator();
    const { person, known } = await aNewcomer();
    const account = await register('told', administrator);
    const { id: matchId } = await match(known, administrator);
    await link({ id: account['id'], version: account['version'], matchId }, administrator);

    const [notice] = await noticesOf(person.id);
    expect(notice).toMatchObject({
      kind: 'SIGN_IN_LINKED',
      what: 'told',
      reason: 'Заявка школы № 12',
    });
    const dismiss = (actor: Acting) =>
      change(subgraph, actor, {
        name: 'dismissRightsNotice',
        input: { id: notice?.id },
        select: '... on RightsNotice { id }',
      });
    await expect(dismiss(administrator)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const owner = actingAs('EDUCATOR', person.id);
    expect(await dismiss(owner)).toEqual({ __typename: 'RightsNotice', id: notice?.id });
    expect(await dismiss(owner)).toMatchObject({ code: 'ALREADY_SEEN' });
    expect(await noticesOf(person.id)).toEqual([]);
  });

  test('is registered once and with a known service', async () => {
    await aNewcomer();
    await register('twice', anAdministrator());
    expect(await register('twice', anAdministrator())).toMatchObject({
      code: 'ALREADY_REGISTERED',
    });
    expect(await register('other', anAdministrator(), 'https://elsewhere.example')).toMatchObject({
      code: 'ISSUER_UNKNOWN',
    });
  });
});

describe('matching', () => {
  test('finds one whom the administrator knows already, and gives nobody else away', async () => {
    const administrator = anAdministrator();
    const snils = '11223344595';
    const person = await aPerson(subgraph, { snils });
    expect(await match({ snils: '112-233-445 95' }, administrator)).toMatchObject({
      personId: person.id,
    });
    expect(await match({ snils: '112-233-445 96' }, administrator)).toMatchObject({
      code: 'SNILS_INVALID',
    });
    const { known } = await aNewcomer();
    expect(await match({ name: known.name }, administrator)).toMatchObject({ code: 'NOT_ENOUGH' });
    expect(await match({ ...known, name: 'Берёзкина Анна' }, administrator)).toMatchObject({
      code: 'NOBODY',
    });
    const organizationId = known.organizationId;
    const organization = { id: organizationId } as never;
    await aPerson(subgraph, { organization });
    expect(await match(known, administrator)).toMatchObject({ code: 'SEVERAL' });
  });

  test('serves who asked, within the hour, and never to link oneself', async () => {
    const administrator = anAdministrator();
    const { person, known } = await aNewcomer();
    const found = await match(known, administrator);
    const account = await register('lapsed', administrator);
    const input = { id: account['id'], version: account['version'], matchId: found['id'] };
    await expect(link(input, anAdministrator())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await subgraph.worker
      .fork()
      .execute(`update person_match set at = at - interval '2 hours' where id = ?`, [found['id']]);
    expect(await link(input, administrator)).toMatchObject({ code: 'MATCH_LAPSED' });

    const oneself = actingAs('ADMINISTRATOR', person.id);
    const own = await match(known, oneself);
    expect(await link({ ...input, matchId: own['id'] }, oneself)).toMatchObject({
      code: 'OWN_RIGHTS',
    });
  });

  test.each([
    ['the center', aCenter()],
    ['an educator', actingAs('EDUCATOR', randomUUID())],
  ])('is not for %s', async (_, actor) => {
    const { known } = await aNewcomer();
    await expect(match(known, actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(register('theirs', actor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the list', () => {
  const LIST = `query ($filter: AccountFilter) {
    accounts(first: 50, filter: $filter) { edges { node { subject grants { role standing } } } }
  }`;
  const listed = async (filter: object, actor: Acting = anAdministrator()) => {
    const answer = await subgraph
      .as(actor)
      .execute<{ accounts: { edges: { node: { subject: string } }[] } }>(LIST, { filter });
    return answer.accounts.edges.map(({ node }) => node);
  };

  test('says who waits for the administrator, and counts them at home', async () => {
    const administrator = anAdministrator();
    const [idle, busy, soon] = [
      await aPerson(subgraph),
      await aPerson(subgraph),
      await aPerson(subgraph),
    ];
    const accounts = await Promise.all([idle, busy, soon].map((one) => anAccount(subgraph, one)));
    const [ofIdle, ofBusy, ofSoon] = accounts.map(({ subject }) => subject);
    await aGrant(subgraph, { person: busy, role: 'ANALYST' });
    // A role that follows an appointment which nobody has given.
    await aGrant(subgraph, { person: idle, role: 'MENTOR' });
    const { id } = await aGrant(subgraph, { person: soon, role: 'ANALYST' });
    await subgraph.given((em) => em.nativeUpdate(RoleGrant, { id }, { to: '2026-12-01' }));
    for (const { id: person } of [idle, busy, soon]) await restated(subgraph, person);
    const waiting = async (state: string) =>
      (await listed({ state })).map(({ subject }) => subject);

    expect(await waiting('WITHOUT_ROLE')).toContain(ofIdle);
    expect(await waiting('WITHOUT_ROLE')).not.toContain(ofBusy);
    expect(await waiting('ENDING')).toEqual([ofSoon]);
    expect(await waiting('UNLINKED')).not.toContain(ofBusy);
    expect(await listed({ text: ofIdle })).toEqual([
      { subject: ofIdle, grants: [{ role: 'MENTOR', standing: 'NOTHING_TO_FOLLOW' }] },
    ]);
    expect(await listed({ text: '%' })).toEqual([]);
    const home = await subgraph
      .as(administrator)
      .execute('query { registryAttention { code count } }');
    expect(home['registryAttention']).toContainEqual({ code: 'ROLES_ENDING', count: 1 });
  });

  test('is one’s own for anybody else', async () => {
    const person = await aPerson(subgraph);
    const { subject } = await anAccount(subgraph, person);
    expect(await listed({}, actingAs('EDUCATOR', person.id))).toEqual([{ subject, grants: [] }]);
    expect(await listed({}, aCenter())).toEqual([]);
  });

  test('tells the history of a sign-in and its roles without a name', async () => {
    const administrator = anAdministrator();
    const { known } = await aNewcomer();
    const account = await register('history', administrator);
    const { id: matchId } = await match(known, administrator);
    await link({ id: account['id'], version: account['version'], matchId }, administrator);
    const answer = await subgraph
      .as(administrator)
      .execute<{ account: { history: { changes: { label: string }[] }[] } }>(
        'query ($id: ID!) { account(id: $id) { history { by { name } changes { label after } } } }',
        { id: account['id'] },
      );
    const labels = answer.account.history.flatMap(({ changes }) =>
      changes.map(({ label }) => label),
    );
    expect(labels).toEqual(expect.arrayContaining(['Вход', 'Человек', 'Причина', 'Роль']));
  });
});
