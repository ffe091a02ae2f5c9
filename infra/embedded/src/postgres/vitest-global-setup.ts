import { testPostgres } from './test-postgres.ts';

/** Holds the shared server for a whole vitest run, so that its workers need not wait for it. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await testPostgres();
  process.env['METODGRAF_TEST_POSTGRES'] = server.superuserUrl;
  return () => server.stop();
}
