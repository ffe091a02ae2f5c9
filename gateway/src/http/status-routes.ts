import type { JWK } from 'jose';
import type { Pool } from 'pg';
import type { SupergraphFile } from '../graph/supergraph-file.ts';
import type { Handler } from './exchange.ts';
import { sendJson } from './respond.ts';

/** What the gateway tells machines about itself. */
export interface StatusParts {
  readonly supergraph: SupergraphFile;
  readonly pool: Pool;
  readonly publicKeys: () => Promise<readonly JWK[]>;
  readonly isDraining: () => boolean;
}

/** Health, readiness and the keys services verify tokens with. */
export function statusRoutes(parts: StatusParts): ReadonlyMap<string, Handler> {
  return new Map<string, Handler>([
    ['GET /healthz', ({ response }) => sendJson(response, 200, { alive: true })],
    [
      'GET /readyz',
      async ({ response }) => {
        const status = await readiness(parts);
        sendJson(response, status.ready ? 200 : 503, status);
      },
    ],
    [
      'GET /.well-known/jwks.json',
      async ({ response }) => {
        const keys = await parts.publicKeys();
        response.setHeader('cache-control', 'public, max-age=60');
        sendJson(response, 200, { keys });
      },
    ],
  ]);
}

/** Tells the truth about the graph: a refused publication does not end readiness, but it shows (R19). */
async function readiness({ supergraph, pool, isDraining }: StatusParts) {
  const { current, staleBecause } = supergraph;
  const graph = {
    graph: current && { hash: current.hash, since: current.since.toISOString() },
    ...(staleBecause !== undefined && { stale: staleBecause }),
  };
  if (isDraining()) return { ready: false, reason: 'останавливается', ...graph };
  if (!current) return { ready: false, reason: 'нет собранного графа', ...graph };
  const reachable = await pool.query('select 1').then(
    () => true,
    () => false,
  );
  return reachable
    ? { ready: true, ...graph }
    : { ready: false, reason: 'нет базы данных', ...graph };
}
