import { byId, type RequestContext } from '@metodgraf/subgraph-kit';
import { Deficit } from './deficit.entity.ts';

const deficit = byId(Deficit);

/**
 * Of these deficits the ones whose rows this viewer may see: who sees a route without the right to
 * results learns neither which deficits it answers nor how many.
 */
export async function visibleDeficits(
  context: RequestContext,
  ids: readonly string[],
): Promise<{ id: string }[]> {
  const rows = await Promise.all(ids.map((id) => deficit(context, id)));
  return rows.filter((row) => row !== null);
}
