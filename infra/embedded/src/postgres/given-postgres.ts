import { Databases } from './databases.ts';
import type { PostgresServer } from './server.ts';

/** A server that somebody runs already, used through a superuser's URL; `stop` ends only our use. */
export function givenPostgres(
  superuserUrl: string,
  stop: () => Promise<void> = () => Promise.resolve(),
): PostgresServer {
  const databases = new Databases(superuserUrl);
  return {
    port: Number(new URL(superuserUrl).port || 5432),
    superuserUrl,
    ensureDatabase: (name) => databases.ensureDatabase(name),
    ensureTemplate: (name, build) => databases.ensureTemplate(name, build),
    createFromTemplate: (name, template) => databases.createFromTemplate(name, template),
    dropDatabase: (name) => databases.dropDatabase(name),
    stop,
  };
}
