import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Role } from '../identity/viewer.ts';
import type { Log } from '../log.ts';
import { DOCUMENT_WRITERS } from './document-writers.ts';

const DocumentsFile = z.record(z.string(), z.string());
type Documents = Readonly<Record<string, string>>;

/** Where documents lie, and for which roles they were made; without roles for everybody. */
export interface DocumentPlace {
  readonly place: string;
  readonly roles?: readonly string[] | undefined;
}

interface Source {
  readonly roles: readonly string[] | undefined;
  readonly version: string;
  readonly current: Documents;
  /** Of the build before: pages that are still open go on until they are loaded anew. */
  readonly previous: Documents;
}

/** Where documents lie besides the files of this machine. */
export interface DocumentSources {
  readonly files: () => Promise<readonly DocumentPlace[]>;
  readonly urls: readonly DocumentPlace[];
}

const FRESH_MS = 1_000;
const REMOTE_FRESH_MS = 60_000;

/** The documents that front ends published: nothing else may be asked by people of the portal (S16). */
export class TrustedDocuments {
  readonly #sources: DocumentSources;
  readonly #log: Log;
  readonly #known = new Map<string, Source>();
  #lookedAt = 0;
  #fetchedAt = 0;
  #looking: Promise<void> | undefined;

  constructor(sources: DocumentSources, log: Log) {
    this.#sources = sources;
    this.#log = log;
  }

  /** The text of a document the role may run, by its hash, also right after its front end was deployed. */
  async find(id: string, role: Role): Promise<string | undefined> {
    const hash = id.replace(/^sha256:/, '');
    if (Date.now() - this.#lookedAt > FRESH_MS || this.#lookedAt === 0) await this.refresh();
    const limited = DOCUMENT_WRITERS.has(role);
    for (const { roles, current, previous } of this.#known.values()) {
      if (limited && roles && !roles.includes(role)) continue;
      const text = ownText(current, hash) ?? ownText(previous, hash);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Looks whether a front end has published anew. */
  refresh(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const files = await this.#sources.files();
    for (const file of files) await this.#note(file, readFileVersion);
    const now = Date.now();
    if (now - this.#fetchedAt > REMOTE_FRESH_MS) {
      this.#fetchedAt = now;
      for (const url of this.#sources.urls) await this.#note(url, fetchVersion);
    }
    const listed = new Set([...files, ...this.#sources.urls].map(({ place }) => place));
    for (const gone of this.#known.keys()) if (!listed.has(gone)) this.#known.delete(gone);
    this.#lookedAt = Date.now();
  }

  /** A source that cannot be read keeps what it published last. */
  async #note(
    { place, roles }: DocumentPlace,
    read: (place: string) => Promise<Version>,
  ): Promise<void> {
    try {
      const { version, text } = await read(place);
      const known = this.#known.get(place);
      if (known?.version === version) {
        this.#known.set(place, { ...known, roles });
        return;
      }
      const current = DocumentsFile.parse(JSON.parse(await text()));
      this.#known.set(place, { version, roles, current, previous: known?.current ?? {} });
    } catch (error) {
      this.#log.error({ error, source: place }, 'documents not read');
    }
  }
}

function ownText(documents: Documents, hash: string): string | undefined {
  return Object.hasOwn(documents, hash) ? documents[hash] : undefined;
}

interface Version {
  readonly version: string;
  readonly text: () => Promise<string>;
}

async function readFileVersion(path: string): Promise<Version> {
  const { mtimeMs, size } = await stat(path);
  return { version: `${mtimeMs}-${size}`, text: () => readFile(path, 'utf8') };
}

async function fetchVersion(url: string): Promise<Version> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(3_000) });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const text = await response.text();
  return { version: text, text: () => Promise.resolve(text) };
}
