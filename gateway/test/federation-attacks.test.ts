import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Misbehaviour } from '../testing/portal/fake-services.ts';
import { hashOf } from '../testing/portal/document-hash.ts';
import { type Portal, startPortal } from '../testing/portal/test-portal.ts';

const CLAIMS = 'query Claims { claims diagnosticsClaims }';
const ME = 'query Me { me { id name } }';
const BOTH = 'query Both { me { id name level } }';
const BOOM = 'query Boom { boom me { name } }';
const REFUSE = 'query Refuse($code: String!) { refuse(code: $code) }';
const RENAME = 'mutation Rename { rename(name: "x") { id } }';
const SNILS = {
  directly: 'query S1 { me { id snils } }',
  'by an interface': 'query S2 { named { id snils } }',
  'by an inline fragment': 'query S3 { named { id ... on Person { snils } } }',
  'by a union': 'query S4 { party { ... on Person { snils } } }',
  'by a named fragment': 'query S5 { me { ...F } } fragment F on Person { snils }',
  'by an alias': 'query S6 { me { id name: snils } }',
  'behind a condition': 'query S7($no: Boolean!) { me { id snils @include(if: $no) } }',
};
const documents = [CLAIMS, ME, BOTH, BOOM, REFUSE, RENAME, ...Object.values(SNILS)];

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ documents, upstream: { timeoutMs: 2_000 } });
});
afterAll(() => portal[Symbol.asyncDispose]());
beforeEach(() => {
  portal.registry.seen.length = 0;
  portal.diagnostics.seen.length = 0;
});
afterEach(() => {
  portal.registry.misbehave(undefined);
  portal.diagnostics.misbehave(undefined);
});

describe('who a service believes', () => {
  test('each service gets a token of its own that says who asks and in what role', async () => {
    const scopes = ['assigned:m1'];
    const methodologist = await portal.signedIn({
      role: 'METHODOLOGIST',
      scopes,
      duties: ['RESULTS'],
    });
    const answer = await methodologist.trusted(CLAIMS);
    const registry = JSON.parse(String(answer.data?.['claims'])) as Record<string, unknown>;
    const diagnostics = JSON.parse(String(answer.data?.['diagnosticsClaims'])) as object;

    expect(registry).toMatchObject({
      iss: 'metodgraf:gateway',
      aud: 'registry',
      role: 'METHODOLOGIST',
      scopes,
      duties: ['RESULTS'],
      organization: null,
    });
    expect(diagnostics).toMatchObject({ aud: 'diagnostics', sub: registry['sub'] });
    expect(Number(registry['exp']) - Number(registry['iat'])).toBe(60);
    for (const claim of ['sub', 'sid', 'jti']) expect(registry[claim]).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('S19: nothing of the client’s headers reaches a service', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const forged = {
      'x-user-id': 'admin',
      authorization: 'Bearer forged',
      'x-internal-jwt': 'forged',
      'x-gateway-authorization': 'forged',
      'x-forwarded-for': '10.0.0.1',
      'x-request-id': 'forged',
    };
    const body = { documentId: '', extensions: { jwt: { sub: 'admin' } } };
    await teacher.ask(body, forged);
    await teacher.ask({ ...body, documentId: hash(ME) }, forged);

    expect(portal.registry.seen).toHaveLength(1);
    const [{ headers } = { headers: {} }] = portal.registry.seen;
    expect(JSON.stringify(headers)).not.toContain('forged');
    expect(headers.cookie).toBeUndefined();
    expect(headers['x-user-id']).toBeUndefined();
    expect(headers['x-forwarded-for']).toBeUndefined();
  });

  test('S20: a token of one service is worth nothing at another, nor is an edited one', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    await teacher.trusted(ME);
    const token = portal.registry.seen[0]?.headers.authorization?.slice(7) ?? '';
    const [header = '', claims = '', signature = ''] = token.split('.');
    const richer = encoded({ ...decoded(claims), role: 'ADMINISTRATOR' });
    const forger = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'der' });
    const unsigned = encoded({ alg: 'none' });
    const hmac = encoded({ alg: 'HS256', kid: decoded(header)['kid'] });
    const mac = createHmac('sha256', forger).update(`${hmac}.${claims}`).digest('base64url');

    const ask = (url: string, bearer: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: '{"query":"{ __typename }"}',
      });
    expect((await ask(portal.registry.url, token)).status).toBe(200);
    expect((await ask(portal.diagnostics.url, token)).status).toBe(401);
    for (const bad of [
      `${header}.${richer}.${signature}`,
      `${unsigned}.${claims}.`,
      `${hmac}.${claims}.${mac}`,
      '',
    ]) {
      expect((await ask(portal.registry.url, bad)).status).toBe(401);
    }
  });

  test('S24: twenty people asking the same at once get each their own', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => portal.signedIn('EDUCATOR')));
    const ids = await Promise.all(
      people.map(async (person) => {
        const session = (await (await person.fetch('/auth/session')).json()) as { person: string };
        return session.person;
      }),
    );
    const answers = await Promise.all(people.map((person) => person.trusted(ME)));

    expect(answers.map(({ data }) => data)).toEqual(
      ids.map((id) => ({ me: { id, name: `Имя ${id}` } })),
    );
    expect(portal.registry.seen).toHaveLength(20);
  });
});

describe('closed fields', () => {
  test.each(Object.entries(SNILS))(
    'S22: a field closed to a role is refused %s',
    async (_way, query) => {
      const teacher = await portal.signedIn('EDUCATOR');
      const answer = await teacher.trusted(query, { no: false });
      expect(answer.status).toBe(403);
      expect(answer.errors?.[0]).toMatchObject({
        message: expect.stringContaining('Недостаточно прав'),
        extensions: { code: 'FORBIDDEN' },
      });
      expect(JSON.stringify(answer)).not.toContain('112-233');
      expect(portal.registry.seen).toHaveLength(0);
    },
  );

  test('and answered to the role it is open to, whoever asked before', async () => {
    const center = await portal.signedIn('CENTER');
    expect((await center.trusted(SNILS.directly)).data).toMatchObject({
      me: { snils: '112-233-445 95' },
    });
    const teacher = await portal.signedIn('EDUCATOR');
    expect((await teacher.trusted(SNILS.directly)).status).toBe(403);
  });
});

describe('what services say when something is wrong', () => {
  test('S27: an unexpected error is a number to the person, and the rest of the answer stands', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const answer = await teacher.trusted(BOOM);
    expect(answer.data).toMatchObject({ boom: null, me: { name: expect.any(String) } });
    const [error] = answer.errors ?? [];
    const requestId = error?.extensions['requestId'];
    expect(error?.message).toBe(`Внутренняя ошибка, номер запроса ${String(requestId)}`);
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId });
    expect(portal.registry.seen[0]?.headers['x-request-id']).toBe(requestId);
    expect(JSON.stringify(answer)).not.toMatch(
      /postgres|s3cret|112-233|127\.0\.0\.1|metodgraf\.internal/,
    );
  });

  test.each(['FORBIDDEN', 'NOT_FOUND', 'CONFLICT', 'BAD_USER_INPUT', 'UNAUTHENTICATED'])(
    'a refusal reaches the person in the service’s words: %s',
    async (code) => {
      const teacher = await portal.signedIn('EDUCATOR');
      const { errors } = await teacher.trusted(REFUSE, { code });
      expect(errors?.[0]).toMatchObject({ message: 'Отказано сервисом', extensions: { code } });
      expect(JSON.stringify(errors)).not.toContain('s3cret');
    },
  );

  test('a code nobody knows is masked', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const { errors } = await teacher.trusted(REFUSE, { code: 'ER_DUP_ENTRY' });
    expect(errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  });
});

const misbehaviours: Record<string, Misbehaviour> = {
  'hangs up': (response) => response.destroy(),
  'is silent': () => undefined,
  'answers 503': (response) => response.writeHead(503).end('busy'),
  'answers with HTML': (response) =>
    response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
  'answers with HTML and 200': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Вход</h1>'),
  'answers with broken JSON': (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":'),
  'answers with 5 MB': (response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(`{"data":{"x":"${'x'.repeat(5_000_000)}"}}`),
  'redirects to the cloud’s secrets': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  'redirects to another service': (response) =>
    response.writeHead(307, { location: `${portal.registry.url}/graphql` }).end(),
};

describe('S28: a service that does not answer as a service', () => {
  test.each(Object.entries(misbehaviours))(
    '%s: the rest is answered and it is named',
    async (_what, how) => {
      const teacher = await portal.signedIn('EDUCATOR');
      portal.diagnostics.misbehave(how);
      const answer = await teacher.trusted(BOTH);

      expect(answer.status).toBe(200);
      expect(answer.data).toMatchObject({ me: { name: expect.any(String), level: null } });
      expect(answer.errors).toHaveLength(1);
      expect(answer.errors?.[0]).toMatchObject({
        message: 'Сервис «Диагностика» временно недоступен',
        extensions: { code: 'SERVICE_UNAVAILABLE', service: 'diagnostics' },
      });
      expect(portal.registry.seen).toHaveLength(1);
    },
  );

  test('a query is repeated once where that may help', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    let calls = 0;
    portal.diagnostics.misbehave((response) => {
      calls += 1;
      if (calls === 1) portal.diagnostics.misbehave(undefined);
      response.writeHead(503).end();
    });
    const answer = await teacher.trusted(BOTH);
    expect(answer.errors).toBeUndefined();
    expect(portal.diagnostics.seen).toHaveLength(2);
  });

  test('a mutation is never repeated', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    portal.registry.misbehave((response) => response.writeHead(503).end());
    const answer = await teacher.trusted(RENAME);
    expect(answer.errors?.[0]?.extensions['code']).toBe('SERVICE_UNAVAILABLE');
    expect(answer.data).toEqual({ rename: null });
    expect(portal.registry.seen).toHaveLength(1);
  });

  test('clients that leave in the middle break nothing (trap 5)', async () => {
    const teacher = await portal.signedIn('EDUCATOR');
    const rejections: unknown[] = [];
    const note = (error: unknown): void => void rejections.push(error);
    process.on('unhandledRejection', note);
    portal.diagnostics.misbehave((response) => setTimeout(() => response.destroy(), 20));
    for (let index = 0; index < 60; index += 1) {
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(), index % 12);
      await teacher
        .fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-csrf': '1' },
          body: JSON.stringify({ documentId: hash(BOTH) }),
          signal: leaving.signal,
        })
        .catch(() => undefined);
    }
    portal.diagnostics.misbehave(undefined);
    await expect.poll(async () => (await teacher.trusted(BOTH)).errors).toBeUndefined();
    process.off('unhandledRejection', note);
    expect(rejections).toEqual([]);
  });
});

function hash(document: string): string {
  return `sha256:${hashOf(document)}`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decoded(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
}
