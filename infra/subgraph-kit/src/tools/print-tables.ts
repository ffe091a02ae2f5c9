import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testPostgres } from '@metodgraf/embedded/postgres';
import { missingSql } from '../database/missing-sql.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Service } from '../process/service.ts';

/**
 * Prints the SQL that would bring a service's migrated tables up to its entities: the body of the
 * next migration, to be read and named by hand. `npm run tables -- services/registry`.
 */
const folder = process.argv[2] ?? '.';
const { service } = (await import(pathToFileURL(resolve(folder, 'src/service.ts')).href)) as {
  service: Service;
};
const server = await testPostgres();
const name = `p_${randomUUID().replaceAll('-', '').slice(0, 20)}`;
const { ownerUrl } = await server.ensureDatabase(name);
const owner = await openDatabase(service, ownerUrl, 2);
await owner.migrator.up();
process.stdout.write(`${(await missingSql(owner)).join('\n')}\n`);
await owner.close();
await server.dropDatabase(name);
await server.stop();
process.exit(0);
