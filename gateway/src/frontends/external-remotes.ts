import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { PublishedRemote } from './published-remote.ts';

const ExternalRemote = PublishedRemote.extend({ entry: z.url(), documents: z.url() });

/** A remote an institution serves from its own origin, allowed by the operator's list. */
export type ExternalRemote = z.infer<typeof ExternalRemote>;

/** Reads the operator's list; without a file there are none. */
export function readExternalRemotes(path: string | undefined): readonly ExternalRemote[] {
  if (path === undefined) return [];
  return z.array(ExternalRemote).parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** Origins whose scripts and files pages may load, besides our own. */
export function originsOf(remotes: readonly ExternalRemote[]): string[] {
  return [...new Set(remotes.flatMap(({ entry }) => new URL(entry).origin))];
}
