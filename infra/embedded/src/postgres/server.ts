import type { DatabaseUrls } from './databases.ts';

/** A PostgreSQL server that processes and tests may use. */
export interface PostgresServer {
  readonly port: number;
  readonly superuserUrl: string;
  /** Creates what is missing of a database and its roles `<name>_owner`, `_app`, `_worker`. */
  ensureDatabase(name: string): Promise<DatabaseUrls>;
  /** Fills a database once; a second caller waits and gets it ready. */
  ensureTemplate(name: string, build: (urls: DatabaseUrls) => Promise<void>): Promise<void>;
  /** A copy of a database in 30–60 ms, with the roles of the template. */
  createFromTemplate(name: string, template: string): Promise<DatabaseUrls>;
  dropDatabase(name: string): Promise<void>;
  /** Ends the server, or only our use of it when others share it. */
  stop(): Promise<void>;
}
