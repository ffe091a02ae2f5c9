import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { StartRefusal } from '../start-refusal.ts';

const entrySchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z-]*$/),
  /** The institution it belongs to. */
  owner: z.string(),
  /** Seen from the list's own folder. */
  directory: z.string(),
  database: z.string(),
  portOffset: z.number().int().nonnegative(),
  /** People come in here: it is stopped before those it asks. */
  entrance: z.boolean().default(false),
  /** Knows `seed`, run on the first start in the order of the list. */
  seeds: z.boolean().default(true),
  /** Its demo data go on from those of this process: `seed` is called once more after it. */
  seedsAgainAfter: z.string().optional(),
  /** Its seed names the issuer of accounts, which holds our port: it runs again on another port. */
  seedsIssuer: z.boolean().default(false),
  /** Takes part in signing in: knows the secret between gateway and identity. */
  signIn: z.boolean().default(false),
  /** Knows `announce`: lines to show when everything is up. */
  announces: z.boolean().default(false),
});

/** One process of the installation: `node dist/main.js` in its folder. */
export type ProcessEntry = z.infer<typeof entrySchema>;

/** Which processes make up the installation; refuses when one was not built. */
export function readProcessList(file: string): ProcessEntry[] {
  const list = z.array(entrySchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  const entries = list.map((entry) => ({
    ...entry,
    directory: resolve(dirname(file), entry.directory),
  }));
  const missing = entries.filter((entry) => !existsSync(programOf(entry)));
  if (missing.length > 0) {
    throw new StartRefusal(
      `Не собрано: ${missing.map((entry) => entry.name).join(', ')} (нет dist/main.js). Запустите npm start: он собирает всё сам.`,
    );
  }
  return entries;
}

/** The bundle that serves, migrates and seeds. */
export function programOf(entry: ProcessEntry): string {
  return join(entry.directory, 'dist', 'main.js');
}
