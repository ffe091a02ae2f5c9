import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatewayAudit } from '../audit/gateway-audit.ts';
import { HttpRefusal } from '../http/http-refusal.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { Log } from '../log.ts';
import { ExportFailure } from './export-failure.ts';
import type { ExportPage } from './export-pages.ts';
import type { Column } from './export-plan.ts';
import type { ExportFormat } from './export-request.ts';
import { runExport } from './run-export.ts';

/** Who exports what, and how its pages are read. */
export interface NewExport {
  readonly viewer: Viewer;
  readonly fileName: string;
  readonly title: string;
  readonly format: ExportFormat;
  readonly columns: readonly Column[];
  /** For the audit: which document, and the names of its variables. */
  readonly document: { readonly name: string; readonly hash: string };
  readonly variableNames: readonly string[];
  readonly pages: (gone: AbortSignal) => AsyncIterable<ExportPage>;
}

/** How far an export is. */
export interface ExportProgress {
  readonly id: string;
  readonly fileName: string;
  state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  rows: number;
  total: number | null;
  sha256: string | null;
  /** Why there is no file, in words for the person. */
  error: string | null;
}

interface Job {
  readonly order: NewExport;
  readonly progress: ExportProgress;
  readonly path: string;
  readonly leaving: AbortController;
  ended: Promise<void>;
  endedAt: number | undefined;
}

/** What exports work with. */
export interface ExportsParts {
  readonly folder: string;
  readonly timeZone: string;
  readonly audit: Pick<GatewayAudit, 'note'>;
  readonly now: () => Date;
  readonly log: Log;
}

const KEEP_MS = 60 * 60_000;
const SWEEP_EVERY_MS = 60_000;
const RUNNING_PER_PERSON = 2;
const RUNNING_IN_ALL = 20;
const KEPT_PER_PERSON = 6;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The exports of this process. Their files lie in a folder of its own that is emptied at the start and lives
 * no longer than an hour; only the session that asked for an export knows of it.
 */
export class Exports {
  readonly #parts: ExportsParts;
  readonly #jobs = new Map<string, Job>();
  #sweeping: NodeJS.Timeout | undefined;
  #isStopping = false;

  constructor(parts: ExportsParts) {
    this.#parts = parts;
  }

  /** Removes what an earlier run of this process has left. */
  async open(): Promise<void> {
    const { folder } = this.#parts;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await this.#removeFiles();
    this.#sweeping = setInterval(() => this.#sweep(), SWEEP_EVERY_MS);
    this.#sweeping.unref();
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#sweeping);
    for (const { leaving } of this.#jobs.values()) leaving.abort();
    await Promise.all([...this.#jobs.values()].map(({ ended }) => ended));
    await this.#removeFiles();
  }

  /** Begins an export; nobody exports what the audit does not know of. */
  async begin(order: NewExport): Promise<ExportProgress> {
    this.#sweep();
    this.#assertRoom(order.viewer.person);
    const job = this.#newJob(order);
    const { id } = job.progress;
    this.#jobs.set(id, job);
    try {
      await this.#note(job, 'STARTED');
    } catch (error) {
      this.#jobs.delete(id);
      throw error;
    }
    job.ended = this.#run(job);
    return job.progress;
  }

  /** An export of a session; another session's is as absent as none. */
  find(id: string, session: string): { progress: ExportProgress; path: string } | undefined {
    this.#sweep();
    const job = this.#jobs.get(id);
    return job?.order.viewer.session === session ? job : undefined;
  }

  /** Ends an export under way, or removes the file of one that is done. */
  async cancel(id: string, session: string): Promise<boolean> {
    if (!this.find(id, session)) return false;
    const job = this.#jobs.get(id);
    if (!job) return false;
    job.leaving.abort();
    await job.ended;
    await this.#forget(job);
    return true;
  }

  #newJob(order: NewExport): Job {
    const id = randomUUID();
    return {
      order,
      path: join(this.#parts.folder, id),
      leaving: new AbortController(),
      ended: Promise.resolve(),
      endedAt: undefined,
      progress: {
        id,
        fileName: order.fileName,
        state: 'RUNNING',
        rows: 0,
        total: null,
        sha256: null,
        error: null,
      },
    };
  }

  #assertRoom(person: string): void {
    const running = [...this.#jobs.values()].filter(({ endedAt }) => endedAt === undefined);
    const own = running.filter(({ order }) => order.viewer.person === person);
    if (own.length >= RUNNING_PER_PERSON) {
      throw new HttpRefusal(
        429,
        'TOO_MANY_EXPORTS',
        'Вы уже выгружаете два списка. Дождитесь одного из них или отмените его',
      );
    }
    if (running.length >= RUNNING_IN_ALL || this.#isStopping) {
      throw new HttpRefusal(
        503,
        'SERVICE_UNAVAILABLE',
        'Сейчас выгружают слишком многие. Повторите через минуту',
      );
    }
  }

  async #run(job: Job): Promise<void> {
    const { order, progress, path, leaving } = job;
    try {
      const { sha256 } = await runExport({
        path,
        format: order.format,
        title: order.title,
        columns: order.columns,
        timeZone: this.#parts.timeZone,
        pages: order.pages(leaving.signal),
        onProgress: (rows, total) => Object.assign(progress, { rows, total }),
      });
      await this.#note(job, 'DONE', sha256);
      Object.assign(progress, { state: 'DONE', sha256 });
    } catch (error) {
      await rm(path, { force: true });
      this.#explain(job, error);
      await this.#note(job, progress.state).catch((fault: unknown) =>
        this.#parts.log.error({ error: fault, export: progress.id }, 'export not audited'),
      );
    }
    job.endedAt = this.#parts.now().getTime();
    this.#keepFew(order.viewer.person);
  }

  #explain({ progress, leaving }: Job, error: unknown): void {
    if (leaving.signal.aborted && !this.#isStopping) {
      progress.state = 'CANCELLED';
      return;
    }
    progress.state = 'FAILED';
    progress.error = this.#isStopping ? 'Портал перезапускается. Выгрузите список снова' : null;
    if (progress.error) return;
    const isKnown = error instanceof ExportFailure;
    if (!isKnown) this.#parts.log.error({ error, export: progress.id }, 'export failed');
    progress.error = isKnown
      ? error.message
      : `Внутренняя ошибка, номер выгрузки ${progress.id}. Повторите позже`;
  }

  #note(
    { order, progress }: Job,
    outcome: 'STARTED' | ExportProgress['state'],
    sha256: string | null = null,
  ): Promise<void> {
    const { viewer, document, format, variableNames } = order;
    const act = {
      action: 'gateway:list:export',
      outcome,
      entity: document.name,
      id: progress.id,
      kind: format,
      fields: variableNames,
      details: { document: document.hash, rows: progress.rows, sha256 },
    } as const;
    return this.#parts.audit.note(viewer, act, this.#parts.now());
  }

  /** Whoever exports again and again does not fill the disk. */
  #keepFew(person: string): void {
    const own = [...this.#jobs.values()]
      .filter(({ order, endedAt }) => order.viewer.person === person && endedAt !== undefined)
      .toSorted((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
    for (const job of own.slice(KEPT_PER_PERSON)) void this.#forget(job);
  }

  #sweep(): void {
    const oldest = this.#parts.now().getTime() - KEEP_MS;
    for (const job of this.#jobs.values()) {
      if (job.endedAt !== undefined && job.endedAt <= oldest) void this.#forget(job);
    }
  }

  async #forget({ path, progress }: Job): Promise<void> {
    this.#jobs.delete(progress.id);
    await rm(path, { force: true });
  }

  /** Only what an export could have made: a folder named by mistake loses nothing else. */
  async #removeFiles(): Promise<void> {
    const { folder } = this.#parts;
    const files = (await readdir(folder)).filter((name) => UUID.test(name));
    await Promise.all(files.map((name) => rm(join(folder, name), { force: true })));
  }
}
