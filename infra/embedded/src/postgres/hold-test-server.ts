import { testPostgres } from './test-postgres.ts';

/** Keeps the shared test server between the runs of packages, until our starter is gone. */
await testPostgres();
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
