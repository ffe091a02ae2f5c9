export type { DatabaseUrls } from './databases.ts';
export { freePort } from './free-port.ts';
export type { PostgresServer } from './server.ts';
export { givenPostgres } from './given-postgres.ts';
export {
  livingPostgres,
  startPostgres,
  stopPostgres,
  type StartOptions,
} from './start-postgres.ts';
export { testPostgres } from './test-postgres.ts';
