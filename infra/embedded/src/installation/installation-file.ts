import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type DataHome, findDataHome } from './data-home.ts';

const schema = z.object({
  origin: z.string(),
  demoPasswordFile: z.string(),
  processes: z.array(
    z.object({
      name: z.string(),
      directory: z.string(),
      url: z.string(),
      environment: z.record(z.string(), z.string()),
    }),
  ),
});

/** What the operator's command and whole-system tests need to know of an installation. */
export type Installation = z.infer<typeof schema>;

/** Written at every start. Holds secrets of the databases: only its owner reads it. */
export function writeInstallation(home: DataHome, installation: Installation): void {
  writeFileSync(fileOf(home), JSON.stringify(installation, null, 2), { mode: 0o600 });
}

/**
 * The installation that was last started over the usual data folder or over METODGRAF_DATA;
 * `undefined` before the first start.
 */
export function readInstallation(data = process.env['METODGRAF_DATA']): Installation | undefined {
  const file = fileOf(findDataHome(data));
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

function fileOf(home: DataHome): string {
  return join(home.state, 'installation.json');
}
