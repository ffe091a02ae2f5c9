import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { GraphQuestion, GraphRuntime } from '../graph/graph-runtime.ts';
import type { Viewer } from '../identity/viewer.ts';
import { ExportFailure } from './export-failure.ts';

/** One page of the list: its rows, and how many rows there are in all. */
export interface ExportPage {
  readonly nodes: readonly unknown[];
  readonly total: number | null;
}

/** Reading a list under somebody's rights. */
export interface PageSource {
  readonly runtime: Pick<GraphRuntime, 'ask'>;
  /** Who asks, read anew for every page; nobody when the session is over or the role is lost. */
  readonly viewer: () => Promise<Viewer | undefined>;
  readonly question: GraphQuestion;
  readonly connection: readonly string[];
  readonly requestId: string;
  readonly gone: AbortSignal;
}

const Connection = z.object({
  edges: z.array(z.object({ node: z.unknown() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() }),
  totalCount: z.number().int().optional(),
});
type Connection = z.infer<typeof Connection>;

const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.unknown() }).optional() }),
    )
    .optional(),
});
type Answer = z.infer<typeof Answer>;

const LARGEST_PAGE = 100;
const SMALLEST_PAGE = 5;
/** A service that is being restarted answers again soon; one that is down is named. */
const PAUSES_MS = [300, 1_500];

/**
 * Reads a list from its beginning to its end, each page as a request of its own with fresh rights. A page goes
 * on after the last row of the one before, so what is added or removed meanwhile neither skips nor repeats others.
 */
export async function* exportPages(source: PageSource): AsyncGenerator<ExportPage> {
  let first = LARGEST_PAGE;
  let after: string | null = null;
  for (;;) {
    const answer = await askPatiently(source, { first, after });
    if (isTooDear(answer) && first > SMALLEST_PAGE) {
      first = Math.max(Math.floor(first / 2), SMALLEST_PAGE);
      continue;
    }
    const { edges, pageInfo, totalCount } = listIn(answer, source.connection);
    yield { nodes: edges.map(({ node }) => node), total: totalCount ?? null };
    if (!pageInfo.hasNextPage) return;
    const end: string | null = pageInfo.endCursor ?? null;
    if (end === null || end === after) throw new ExportFailure('Список не читается до конца');
    after = end;
  }
}

async function askPatiently(
  source: PageSource,
  portion: { first: number; after: string | null },
): Promise<Answer> {
  for (const wait of [...PAUSES_MS, undefined]) {
    const answer = await ask(source, portion);
    if (wait === undefined || !isCode(answer, 'SERVICE_UNAVAILABLE')) return answer;
    await pause(wait, undefined, { signal: source.gone });
  }
  throw new Error('unreachable');
}

async function ask(
  { runtime, viewer: viewerNow, question, requestId, gone }: PageSource,
  portion: { first: number; after: string | null },
): Promise<Answer> {
  gone.throwIfAborted();
  const viewer = await viewerNow();
  if (!viewer) {
    throw new ExportFailure('Сеанс завершён или роль изменилась. Войдите и выгрузите список снова');
  }
  const { body } = await runtime.ask(
    { ...question, variables: { ...question.variables, ...portion } },
    { facts: { viewer, requestId, document: 'TRUSTED' }, gone },
  );
  gone.throwIfAborted();
  return Answer.parse(JSON.parse(body));
}

/** A list that came in part would be a file that lies: any error ends the export. */
function listIn({ data, errors }: Answer, path: readonly string[]): Connection {
  const [first] = errors ?? [];
  if (first) throw new ExportFailure(first.message);
  let found: unknown = data;
  for (const name of path) found = (found as Record<string, unknown> | null | undefined)?.[name];
  const list = Connection.safeParse(found);
  if (!list.success) throw new ExportFailure('Список не найден или недоступен вам');
  return list.data;
}

const isCode = ({ errors }: Answer, code: string): boolean =>
  errors?.some(({ extensions }) => extensions?.code === code) ?? false;

const isTooDear = (answer: Answer): boolean => isCode(answer, 'OPERATION_TOO_LARGE');
