import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../testing/portal/document-hash.ts';
import { type Portal, startPortal } from '../testing/portal/test-portal.ts';

const ME = 'query Me { me { id name level } }';
const PERSON = 'query Person($id: ID!) { person(id: $id) { name } }';
let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ documents: [ME, PERSON] });
});
afterAll(() => portal[Symbol.asyncDispose]());

describe('people of the portal (S16)', () => {
  test('get the answer of two services by the hash of a published document', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const answer = await teacher.trusted(ME);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toMatchObject({ me: { level: expect.stringContaining('Уровень') } });
  });

  test('may name the document as the specification does', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const documentId = `sha256:${hashOf(PERSON)}`;
    const answer = await teacher.ask({ documentId, variables: { id: 'p1' } });
    expect(answer.data).toEqual({ person: { name: 'Имя p1' } });
  });

  test('are told to load the page anew when the document is unknown', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const answer = await teacher.ask({ documentId: 'нет такого' });
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Раздел обновился. Загрузите страницу заново и повторите действие',
      extensions: { code: 'PERSISTED_DOCUMENT_UNKNOWN' },
    });
  });

  test.each(['EDUCATOR', 'MINISTRY', 'CENTER'] as const)(
    'cannot write documents: %s',
    async (role) => {
      const person = await portal.signedIn(role);
      const answer = await person.query(ME);
      expect(answer.status).toBe(403);
      expect(answer.errors?.[0]?.extensions['code']).toBe('PERSISTED_DOCUMENT_REQUIRED');
      expect(answer.data).toBeUndefined();
    },
  );

  test('cannot slip a text under the hash of another document', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const answer = await teacher.ask({
      query: '{ people(first: 1) { totalCount } }',
      documentId: hashOf(PERSON),
      variables: { id: 'p1' },
    });
    expect(answer.data).toEqual({ person: { name: 'Имя p1' } });
  });

  test('cannot ask about the schema (S14)', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    for (const query of [
      '{ __schema { types { name } } }',
      '{ __type(name: "Person") { name } }',
    ]) {
      expect((await teacher.query(query)).status).toBe(403);
    }
  });
});

describe('documents of a front end', () => {
  test('are known right after it is deployed, and those of the page still open stay known', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const next = 'query Next { me { name } }';
    expect((await teacher.trusted(next)).status).toBe(400);

    await portal.publishDocuments([next]);
    await expect.poll(async () => (await teacher.trusted(next)).status).toBe(200);
    expect((await teacher.trusted(ME)).status).toBe(200);

    await portal.publishDocuments([ME, PERSON]);
    await expect.poll(async () => (await teacher.trusted(PERSON, { id: 'p1' })).status).toBe(200);
  });

  test('stay as they were when it publishes something unreadable', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    await portal.write('educator/dist/documents.json', '<html>502</html>');
    expect((await teacher.trusted(ME)).status).toBe(200);
  });
});

describe('an analyst', () => {
  test('writes documents of aggregate fields', async () => {
    const analyst = await portal.signedIn('ANALYST');
    const answer = await analyst.query(
      '{ indicator(code: "I-3") { __typename code share: value } }',
    );
    expect(answer).toMatchObject({
      data: { indicator: { __typename: 'Indicator', code: 'I-3', share: 0.5 } },
    });
  });

  test.each([
    ['directly', '{ indicator(code: "I-3") { value people { name } } }', 'Indicator.people'],
    [
      'through a fragment',
      '{ person(id: "p1") { ...F } } fragment F on Person { name }',
      'Query.person',
    ],
    [
      'under another name',
      '{ indicator(code: "I-3") { value: people { id } } }',
      'Indicator.people',
    ],
    ['by asking whether somebody is there', '{ person(id: "p1") { __typename } }', 'Query.person'],
    [
      'through an aggregate below',
      '{ person(id: "p1") { ...F } } fragment F on Person { __typename }',
      'Query.person',
    ],
    ['at the root', '{ claims }', 'Query.claims'],
    [
      'behind a condition',
      '{ claims @include(if: false) indicator(code: "1") { code } }',
      'Query.claims',
    ],
  ])('does not read about people: %s', async (_way, query, field) => {
    const analyst = await portal.signedIn('ANALYST');
    const asked = portal.registry.seen.length;
    const answer = await analyst.query(query);
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining(`Поле ${field} не сводное`),
      extensions: { code: 'FIELD_NOT_AGGREGATE', field },
    });
    expect(answer.data ?? null).toBeNull();
    expect(portal.registry.seen).toHaveLength(asked);
  });

  test('changes nothing', async () => {
    const analyst = await portal.signedIn('ANALYST');
    const answer = await analyst.query('mutation { rename(name: "x") { __typename } }');
    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  test('reads the schema, without what belongs to federation', async () => {
    const analyst = await portal.signedIn('ANALYST');
    const answer = await analyst.query(getIntrospectionQuery());
    expect(answer.errors).toBeUndefined();
    const names = JSON.stringify(answer.data);
    expect(names).toContain('Indicator');
    expect(names).not.toMatch(/join__|_Entity|_Service/);
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: []) { __typename } }',
    ]) {
      expect((await analyst.query(query)).errors).toHaveLength(1);
    }
  });

  test('reads the list of aggregate fields for the explorer', async () => {
    const analyst = await portal.signedIn('ANALYST');
    const fields = await analyst.fetch('/explorer/aggregate-fields.json');
    expect(await fields.json()).toEqual(['Indicator.code', 'Indicator.value', 'Query.indicator']);
  });

  test('runs published documents of its own front ends and of everybody’s, no others', async () => {
    const theirs = 'query Theirs { me { name level } }';
    const own = 'query Own { me { id } }';
    const remote = { title: 'х', basePath: '/x', entry: 'x.js', documents: 'documents.json' };
    for (const [name, roles, text] of [
      ['center', ['CENTER'], theirs],
      ['numbers', ['ANALYST'], own],
    ] as const) {
      await portal.write(`${name}/dist/remote.json`, JSON.stringify({ ...remote, name, roles }));
      const documents = JSON.stringify({ [hashOf(text)]: text });
      await portal.write(`${name}/dist/documents.json`, documents);
    }
    const [analyst, center] = [await portal.signedIn('ANALYST'), await portal.signedIn('CENTER')];
    await expect.poll(async () => (await center.trusted(theirs)).status).toBe(200);
    const refused = await analyst.trusted(theirs);
    expect(refused.errors?.[0]?.extensions['code']).toBe('PERSISTED_DOCUMENT_UNKNOWN');
    expect(refused.data).toBeUndefined();
    expect((await analyst.trusted(own)).status).toBe(200);
    expect((await analyst.trusted(ME)).status).toBe(200);
  });
});
