import { expect, test } from 'vitest';
import { readConfiguration } from '../src/configuration.ts';

const environment = {
  PORT: '4001',
  DATABASE_URL: 'postgresql://127.0.0.1/identity',
  DATABASE_OWNER_URL: 'postgresql://127.0.0.1/identity',
  DATABASE_WORKER_URL: 'postgresql://127.0.0.1/identity',
  METODGRAF_ISSUER: 'http://127.0.0.1:4001',
  METODGRAF_GATEWAY_ORIGIN: 'http://localhost:4000',
  METODGRAF_CLIENT_SECRET: 'x'.repeat(43),
  METODGRAF_KEY: 'identity.pem',
};

test('a machine of one person is served', () => {
  expect(readConfiguration(environment)).toMatchObject({ port: 4001, region: 'kuzbass' });
});

test.each([
  { METODGRAF_ISSUER: 'https://login.example.ru' },
  { METODGRAF_GATEWAY_ORIGIN: 'http://192.168.1.5:4000' },
  { METODGRAF_GATEWAY_ORIGIN: 'http://localhost.example.ru:4000' },
  { HOST: '0.0.0.0' },
])('demo accounts do not go live by $METODGRAF_ISSUER$METODGRAF_GATEWAY_ORIGIN$HOST', (change) => {
  expect(() => readConfiguration({ ...environment, ...change })).toThrow(/только на этой машине/);
  expect(() =>
    readConfiguration({ ...environment, ...change, METODGRAF_IDENTITY_PUBLIC: '1' }),
  ).not.toThrow();
});

test('missing variables are named', () => {
  expect(() => readConfiguration({ PORT: '4001' })).toThrow(/METODGRAF_ISSUER/);
});
