import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Log } from '../log.ts';

const DocumentsFile = z.record(z.string(), z.string());
type Documents = Readonly<Record<string, string>>;

interface Source {
  readonly version: string;
  readonly current: Documents;
  /** Of the build before: pages that are still open go on until they are loaded anew. */
  readonly previous: Documents;
}

/** Where documents lie besides the files of this machine. */
export interface DocumentSources {
  readonly files: () => Promise<readonly string[]>;
  readonly urls: readonly string[];
}

const FRESH_MS = 1_000;
const REMOTE_FRESH_MS = 60_000;

/** The documents that front ends published: nothing else may be asked by people of the portal (S16). */
export class TrustedDocuments {
  readonly #sources: DocumentSources;
  readonly #log: Log;
  readonly #known = new Map<string, Source>();
  #texts = new Map<string, string>();
  #lookedAt = 0;
  #fetchedAt = 0;
  #looking: Promise<void> | undefined;

  constructor(sources: DocumentSources, log: Log) {
    this.#sources = sources;
    this.#log = log;
  }

  /** The text of a document by its hash, also right after its front end was deployed. */
  async find(id: string): Promise<string | undefined> {
    const hash = id.replace(/^sha256:/, '');
    if (Date.now() - this.#lookedAt > FRESH_MS || this.#lookedAt === 0) await this.refresh();
    return this.#texts.get(hash);
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
    for (const file of files) await this.#note(file, () => readFileVersion(file));
    const now = Date.now();
    if (now - this.#fetchedAt > REMOTE_FRESH_MS) {
      this.#fetchedAt = now;
      for (const url of this.#sources.urls) await this.#note(url, () => fetchVersion(url));
    }
    const listed = new Set([...files, ...this.#sources.urls]);
    for (const gone of this.#known.keys()) if (!listed.has(gone)) this.#known.delete(gone);
    this.#texts = new Map(
      [...this.#known.values()].flatMap(({ current, previous }) =>
        Object.entries({ ...previous, ...current }),
      ),
    );
    this.#lookedAt = Date.now();
  }

  /** A source that cannot be read keeps what it published last. */
  async #note(name: string, read: () => Promise<Version>): Promise<void> {
    try {
      const { version, text } = await read();
      const known = this.#known.get(name);
      if (known?.version === version) return;
      const current = DocumentsFile.parse(JSON.parse(await text()));
      this.#known.set(name, { version, current, previous: known?.current ?? {} });
    } catch (error) {
      this.#log.error({ error, source: name }, 'documents not read');
    }
  }
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
