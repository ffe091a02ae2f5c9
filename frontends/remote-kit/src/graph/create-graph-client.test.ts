import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { answeringGraph } from '../testing/answering-graph';

/** A document as code generation writes it. */
function trusted(text: string, hash = 'f00d') {
  return Object.assign(parse(text), { __meta__: { hash } });
}

const person = trusted('query Person($id: ID!) { person(id: $id) { __typename id } }');

test('only the hash and the variables go out, by POST, with the CSRF header', async () => {
  const { client, sent } = answeringGraph({
    Person: { person: { __typename: 'Person', id: '7' } },
  });

  const { data } = await client.query(person, { id: '7' });

  expect(data.person.id).toBe('7');
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toEqual({
    operationName: 'Person',
    variables: { id: '7' },
    extensions: { persistedQuery: { version: 1, sha256Hash: 'f00d' } },
  });
  expect(sent[0]?.headers.get('x-csrf')).toBe('1');
  expect(JSON.stringify(sent[0]?.body)).not.toContain('__typename');
});

test('a document that no build has published is not sent', () => {
  const { client, sent } = answeringGraph({ Person: { person: null } });
  const asked = client.query(parse('query Person { person { id } }'), {});

  expect(() => asked.subscribe(() => undefined)).toThrow(
    'Only documents generated from .graphql files',
  );
  expect(sent).toHaveLength(0);
});

test('what came in part stays, with the reason why the rest did not', async () => {
  const { client, onUnauthenticated } = answeringGraph({
    Person: {
      data: { person: { __typename: 'Person', id: '7', routes: null } },
      errors: [{ message: 'Сервис маршрутов недоступен', path: ['person', 'routes'] }],
    },
  });

  const { data, error } = await client.query(person, { id: '7' });

  expect(data.person.id).toBe('7');
  expect(error?.graphQLErrors[0]?.message).toBe('Сервис маршрутов недоступен');
  expect(onUnauthenticated()).toBe(0);
});

test('an ended session is announced', async () => {
  const { client, onUnauthenticated } = answeringGraph({
    Person: { errors: [{ message: 'Войдите', extensions: { code: 'UNAUTHENTICATED' } }] },
  });

  await client.query(person, { id: '7' });

  expect(onUnauthenticated()).toBe(1);
});

test('a mutation that was not answered is not repeated', async () => {
  const { client, sent } = answeringGraph({
    Approve: () => {
      throw new TypeError('Failed to fetch');
    },
  });

  const { error } = await client.mutation(trusted('mutation Approve { approve }'), {});

  expect(error?.networkError).toBeDefined();
  expect(sent).toHaveLength(1);
});
