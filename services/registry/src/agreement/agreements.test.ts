import { randomUUID } from 'node:crypto';
import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aDraft,
  AGREEMENT,
  aSignedAgreement,
  type Institutions,
  institutions,
  threeOf,
} from '../../testing/agreements.ts';
import { aCenter, aCenterClerk, actingAs, anOrganization, TODAY } from '../../testing/builders.ts';
import { change } from '../../testing/mutations.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let region: Institutions;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  region = await institutions(subgraph);
});
afterAll(() => subgraph.stop());

const run = (name: string, input: object, actor = aCenter()) =>
  change(subgraph, actor, { name, input, select: AGREEMENT });
const draft = (parties: object[], over: object = {}) =>
  run('draftAgreement', { templateCode: 'TRIPARTITE_2023', from: TODAY, parties, ...over });

/**
 * @requirement R029
 * @requirement R133
 * @requirement R151
 */
test('a draft brings text and promises of its template and becomes a signed document', async () => {
  const drafted = await aDraft(subgraph, threeOf(region), { to: '2029-01-01' });
  expect(drafted).toMatchObject({
    title: 'Трёхстороннее соглашение: Управление Осинники',
    stage: 'DRAFT',
  });
  expect(drafted.obligations.map(({ state }) => state)).toEqual(Array(4).fill('PLANNED'));
  expect(drafted.text).toContain('СОГЛАШЕНИЕ № ____________');
  expect(drafted.text).toContain('Управление Осинники обязуется:');

  const { id, version } = drafted;
  const unsigned = { id, version, number: '12', signedOn: TODAY, signers: [] };
  expect(await run('signAgreement', unsigned)).toMatchObject({ code: 'SIGNER_MISSING' });
  const signed = await aSignedAgreement(subgraph, drafted, { number: '12' });
  expect(signed).toMatchObject({ number: '12', stage: 'IN_FORCE', openObligations: 4 });
  expect(signed.text).toContain('СОГЛАШЕНИЕ № 12');
  expect(signed.text).toContain('руководитель Иванова А. П.');

  const again = await aDraft(subgraph, threeOf(region));
  const signers = again.parties.map(({ id: partyId }) => ({
    partyId,
    name: 'Я',
    post: 'я',
    basis: 'я',
  }));
  const same = { id: again.id, version: again.version, number: '12', signedOn: TODAY, signers };
  expect(await run('signAgreement', same)).toMatchObject({ code: 'NUMBER_TAKEN' });
});

/** @requirement R185 */
describe('a tripartite agreement has its three parties', () => {
  test('a fourth is refused, and so is whoever does not fit', async () => {
    const { neighbour, ministry, college, institute } = region;
    const fourth = { role: 'AUTHORITY', organizationId: neighbour.id };
    expect(await draft([...threeOf(region), fourth])).toMatchObject({
      code: 'NOT_TRIPARTITE',
      parameters: [{ name: 'count', value: '4' }],
    });
    const base = (organizationId: string) => draft([{ role: 'BASE', organizationId }]);
    expect(await base(ministry.id)).toMatchObject({ code: 'WRONG_ROLE' });
    expect(await base(college.id)).toMatchObject({ code: 'NOT_BASE_OF_CENTER' });
    expect(await base(institute.id)).toMatchObject({ stage: 'DRAFT' });
    const early = { from: '2022-01-01' };
    expect(await draft(threeOf(region), early)).toMatchObject({ code: 'TEMPLATE_NOT_IN_FORCE' });
    const two = await aDraft(subgraph, threeOf(region).slice(0, 2));
    const signing = { id: two.id, version: two.version, number: '1', signedOn: TODAY, signers: [] };
    expect(await run('signAgreement', signing)).toMatchObject({ code: 'PARTIES_MISSING' });
  });

  test('the database refuses the fourth and an unsigned document too', async () => {
    const { id } = await aDraft(subgraph, threeOf(region));
    const center = subgraph.as(aCenter());
    const fourth = `insert into agreement_party (id, agreement_id, role, organization_id, since)
      values (gen_random_uuid(), ?, 'AUTHORITY', ?, current_date)`;
    await expect(center.sql(fourth, [id, region.neighbour.id])).rejects.toMatchObject({
      constraint: 'agreement_tripartite',
    });
    const signature = `update agreement set state = 'SIGNED', number = '1', signed_on = current_date,
      signed_text = 'текст' where id = ?`;
    await expect(center.sql(signature, [id])).rejects.toMatchObject({
      constraint: 'agreement_parties_whole',
    });
    const early = `update agreement set state = 'SIGNED' where id = ?`;
    await expect(center.sql(early, [id])).rejects.toMatchObject({ code: '23514' });
  });
});

test('a college agrees with municipalities of its ММЦ, as many as there are', async () => {
  const { college, institute, authority, neighbour } = region;
  const parties = [
    { role: 'COLLEGE', organizationId: college.id },
    { role: 'INSTITUTE', organizationId: institute.id },
    { role: 'MUNICIPALITY', organizationId: authority.id },
  ];
  const foreign = { role: 'MUNICIPALITY', organizationId: neighbour.id };
  const template = { templateCode: 'COLLEGE_MMC' };
  expect(await draft([...parties, foreign], template)).toMatchObject({
    code: 'TERRITORY_NOT_HELD',
  });
  expect(await draft(parties, template)).toMatchObject({ stage: 'DRAFT' });
});

test('a draft is edited until it is signed; a party that left takes its promises along', async () => {
  const drafted = await aDraft(subgraph, threeOf(region));
  const given = drafted.parties.map(({ id, role, organization }) => ({
    id,
    role,
    organizationId: organization.id,
  }));
  const body = 'Стороны: {ОМСУ}. {обязательства}';
  const base = {
    id: drafted.id,
    version: drafted.version,
    title: 'Соглашение',
    body,
    from: TODAY,
    to: null,
  };
  expect(await run('editAgreement', { ...base, body: '{Школа}', parties: given })).toMatchObject({
    code: 'PLACE_UNKNOWN',
    parameters: [{ name: 'name', value: 'Школа' }],
  });
  const without = given.filter(({ role }) => role !== 'AUTHORITY');
  const replaced = [...without, { role: 'AUTHORITY', organizationId: region.neighbour.id }];
  const edited = await run('editAgreement', { ...base, parties: replaced });
  expect(edited).toMatchObject({ title: 'Соглашение' });
  expect(edited['text']).toContain('Стороны: Управление Кемерово. Управление Кемерово обязуется:');
  expect(edited['obligations']).toHaveLength(4);
  const [id, version] = [edited['id'], edited['version']];
  expect(await run('withdrawAgreement', { id, version, reason: 'Ошибка' })).toMatchObject({
    stage: 'WITHDRAWN',
  });
  const late = { ...base, version: Number(version) + 1, parties: replaced };
  expect(await run('editAgreement', late)).toMatchObject({ code: 'NOT_A_DRAFT' });
});

test('an end is recorded with its reason, and only once', async () => {
  const signed = await aSignedAgreement(subgraph, await aDraft(subgraph, threeOf(region)));
  const { id, version } = signed;
  const end = { id, version, on: '2026-12-01', ending: 'BY_CONSENT', reason: 'Письмо № 4' };
  expect(await run('endAgreement', { ...end, ending: 'FULFILLED' })).toMatchObject({
    code: 'OBLIGATIONS_OPEN',
  });
  expect(await run('endAgreement', end)).toMatchObject({ stage: 'IN_FORCE' });
  expect(await run('endAgreement', { ...end, version: version + 1 })).toMatchObject({
    code: 'NOT_IN_FORCE',
  });
  const later = subgraph.as(aCenter(), new Date('2026-12-02T05:00:00Z'));
  const ONE =
    'query ($id: ID!) { agreement(id: $id) { stage endReason history { changes { label after } } } }';
  const seen = await later.execute<{ agreement: { history: { changes: object[] }[] } }>(ONE, {
    id,
  });
  expect(seen).toMatchObject({ agreement: { stage: 'TERMINATED', endReason: 'Письмо № 4' } });
  expect(seen.agreement.history[0]?.changes).toContainEqual({
    label: 'Чем закончилось',
    after: 'по согласию сторон',
  });
});

test('the history says who made a draft, by name', async () => {
  const clerk = await aCenterClerk(subgraph);
  const parties = threeOf(region);
  const input = { templateCode: 'TRIPARTITE_2023', from: TODAY, parties };
  const { id } = await run('draftAgreement', input, clerk);
  const WHO =
    'query ($id: ID!) { agreement(id: $id) { history { by { name } changes { label } } } }';
  expect(await subgraph.as(clerk).execute(WHO, { id })).toMatchObject({
    agreement: { history: [{ by: { name: 'Сотрудникова Анна Сергеевна' } }] },
  });
});

describe('an agreement is seen by', () => {
  const SEEN = `query ($id: ID!, $r: [_Any!]!) { agreement(id: $id) { title }
    agreements(first: 50) { totalCount edges { node { id } } }
    agreementObligations(first: 10, filter: { agreementId: $id }) { totalCount }
    _entities(representations: $r) { ... on Agreement { id } } }`;
  const whatSees = (actor: Parameters<TestSubgraph['as']>[0], id: string) =>
    subgraph.as(actor).execute(SEEN, { id, r: [{ __typename: 'Agreement', id }] });
  const NOTHING = {
    agreement: null,
    agreements: { totalCount: 0, edges: [] },
    agreementObligations: { totalCount: 0 },
    _entities: [null],
  };

  test('its parties, the center and the ministry, and by nobody else', async () => {
    const { id } = await aDraft(subgraph, threeOf(region));
    const acting = (role: 'MUNICIPALITY' | 'SCHOOL', organization: string) => ({
      ...actingAs(role, randomUUID()),
      organization,
    });
    const seen = {
      agreement: { title: expect.any(String) },
      _entities: [{ id }],
      agreementObligations: { totalCount: 4 },
    };
    expect(await whatSees(acting('MUNICIPALITY', region.authority.id), id)).toMatchObject(seen);
    expect(await whatSees(actingAs('MINISTRY', randomUUID()), id)).toMatchObject(seen);
    expect(await whatSees(aCenter(), id)).toMatchObject(seen);
    const stranger = await anOrganization(subgraph);
    expect(await whatSees(acting('SCHOOL', stranger.id), id)).toEqual(NOTHING);
    const { neighbour } = region;
    const other = await whatSees(acting('MUNICIPALITY', neighbour.id), id);
    expect(other).toMatchObject({ agreement: null, _entities: [null] });
    const owner = acting('MUNICIPALITY', region.authority.id);
    const input = { id, version: 1, reason: 'Не хотим' };
    await expect(run('withdrawAgreement', input, owner)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('its files with it', async () => {
    const signed = await aSignedAgreement(subgraph, await aDraft(subgraph, threeOf(region)));
    const clerk = aCenter();
    const [fileId, size] = [randomUUID(), 4];
    await subgraph.worker.fork().execute(
      `insert into file (id, name, media_type, size, sha256, personal, uploaded_by, at)
        values (?, 'скан.pdf', 'application/pdf', ?, 'x', true, ?, now())`,
      [fileId, size, clerk.person],
    );
    const input = { agreementId: signed.id, fileId, kind: 'SCAN' };
    expect(await run('attachAgreementFile', input)).toMatchObject({ code: 'FILE_UNKNOWN' });
    const attached = await run('attachAgreementFile', input, clerk);
    expect(attached).toMatchObject({ files: [{ kind: 'SCAN', file: { name: 'скан.pdf' } }] });
    const FILE = 'select name from file where id = ?';
    const party = { ...actingAs('MUNICIPALITY', randomUUID()), organization: region.authority.id };
    const other = { ...party, organization: region.neighbour.id };
    expect(await subgraph.as(party).sql(FILE, [fileId])).toEqual([{ name: 'скан.pdf' }]);
    expect(await subgraph.as(other).sql(FILE, [fileId])).toEqual([]);
    const [file] = attached['files'] as { id: string }[];
    expect(await run('detachAgreementFile', { id: file?.id })).toMatchObject({ files: [] });
    expect(await subgraph.as(party).sql(FILE, [fileId])).toEqual([]);
  });
});

test('the register is found by words, kind, stage, party and place, with as much SQL for many as for one', async () => {
  const center = subgraph.as(aCenter());
  const LIST = `query ($filter: AgreementFilter, $first: Int!) { agreements(first: $first, filter: $filter) { totalCount
    edges { node { id title stage template { title } overdueObligations openObligations
      parties { role organization { shortName } } files { kind } } } } }`;
  const counted = async (filter: object, first = 50) => {
    const { agreements } = await center.execute<{ agreements: { totalCount: number } }>(LIST, {
      filter,
      first,
    });
    return agreements.totalCount;
  };
  const all = await counted({});
  expect(await counted({ text: 'трехстороннее осинники' })).toBeGreaterThan(0);
  expect(await counted({ text: 'осиники' })).toBeGreaterThan(0);
  expect(await counted({ kind: 'COLLEGE' })).toBe(1);
  const stages = ['DRAFT', 'SIGNED', 'IN_FORCE', 'ENDED', 'TERMINATED', 'WITHDRAWN'];
  const perStage = await Promise.all(stages.map((stage) => counted({ stage })));
  expect(perStage.reduce((sum, each) => sum + each, 0)).toBe(all);
  expect(await counted({ organizationId: region.college.id })).toBe(1);
  expect(await counted({ territoryId: 'kemerovo-go' })).toBe(1);
  expect(await counted({ withoutScan: true })).toBeGreaterThan(0);

  const cost = async (first: number): Promise<number> => {
    const before = subgraph.statements.length;
    await counted({}, first);
    return subgraph.statements.length - before;
  };
  expect(await cost(50)).toBe(await cost(1));
});
