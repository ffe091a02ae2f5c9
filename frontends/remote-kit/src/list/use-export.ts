import type { ExportFormat, ExportProgress } from '@metodgraf/ui-kit';
import { onBeforeUnmount, type Ref, shallowRef } from 'vue';
import { documentHash } from '../graph/document-hash';
import type { ListSource } from '../graph/use-connection';
import { useI18n } from '../messages/use-i18n';

/** A column of the file: the path of a field below `node` that the list's document selects. */
export interface ExportColumn {
  /** `person.name`; below a list (`posts.title`) the values are joined by «; ». */
  readonly path: string;
  readonly title: string;
  /** How codes of an enum are said: `{ EDUCATOR: 'педагог' }`. */
  readonly words?: Readonly<Record<string, string>>;
}

export interface ExportOrder {
  readonly source: ListSource;
  readonly columns: readonly ExportColumn[];
  /** Without extension; the gateway adds the day. */
  readonly fileName: string;
  readonly format: ExportFormat;
}

export interface ListExporting {
  readonly progress: Readonly<Ref<ExportProgress>>;
  readonly start: (order: ExportOrder) => Promise<void>;
  readonly cancel: () => void;
}

interface Told {
  readonly state: 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly rows: number;
  readonly total: number | null;
  readonly sha256: string | null;
  readonly error: string | null;
}

const LOOK_EVERY_MS = 700;
const headers = { 'content-type': 'application/json', 'x-csrf': '1' };

/**
 * Has the gateway write a whole list into a file and follows how far it is. The page asks and waits; leaving it
 * cancels what is not done.
 */
export function useExport(): ListExporting {
  const { t } = useI18n();
  const progress = shallowRef<ExportProgress>({ state: 'IDLE' });
  let current: string | undefined;
  let attempt = 0;

  async function start(order: ExportOrder): Promise<void> {
    const own = (attempt += 1);
    progress.value = { state: 'RUNNING', rows: 0, total: null };
    try {
      const { id } = await answered<{ id: string }>(ask(order));
      if (own !== attempt) return forget(id);
      current = id;
      await follow(id, own);
    } catch (error) {
      if (own === attempt) progress.value = { state: 'FAILED', error: sentenceOf(error) };
    }
  }

  async function follow(id: string, own: number): Promise<void> {
    for (;;) {
      const told = await answered<Told>(fetch(`/export/${id}`, { cache: 'no-store' }));
      if (own !== attempt) return;
      progress.value = shown(id, told);
      if (told.state !== 'RUNNING') return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      if (own !== attempt) return;
    }
  }

  function shown(id: string, { state, rows, total, sha256, error }: Told): ExportProgress {
    if (state === 'RUNNING') return { state, rows, total };
    if (state === 'DONE' && sha256) return { state, rows, sha256, href: `/export/${id}/file` };
    return { state: 'FAILED', error: error ?? t('failures.UNKNOWN') };
  }

  function cancel(): void {
    attempt += 1;
    if (progress.value.state === 'RUNNING' && current) forget(current);
    current = undefined;
    progress.value = { state: 'IDLE' };
  }

  function sentenceOf(error: unknown): string {
    if (!(error instanceof Refusal)) return t('failures.NETWORK');
    return error.code === 'UNAUTHENTICATED' ? t('failures.UNAUTHENTICATED') : error.message;
  }

  onBeforeUnmount(cancel);
  return { progress, start, cancel };
}

/** The gateway's refusal with its sentence. */
class Refusal extends Error {
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}

function ask({ source, columns, fileName, format }: ExportOrder): Promise<Response> {
  const { document, variables } = source;
  const body = { sha256Hash: documentHash(document), variables, columns, fileName, format };
  return fetch('/export', { method: 'POST', headers, body: JSON.stringify(body) });
}

/** An export nobody waits for any more; the page may be closing. */
function forget(id: string): void {
  fetch(`/export/${id}`, { method: 'DELETE', headers, keepalive: true }).catch(() => undefined);
}

async function answered<Answer>(asked: Promise<Response>): Promise<Answer> {
  const response = await asked;
  const body = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  const [refused] = body.errors ?? [];
  if (refused) throw new Refusal(refused.message, refused.extensions.code);
  return body as Answer;
}
