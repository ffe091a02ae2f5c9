import type { WorkContext } from '@metodgraf/subgraph-kit';
import { recalculate } from './calculation/index.ts';
import { FORMULAS } from './formula/index.ts';

/** Facts come in bursts; a short wait counts a burst once. */
const SETTLE_MS = 200;

/** Recounts the indicators that rest on the facts that changed. */
export async function onFacts(context: WorkContext, types: ReadonlySet<string>): Promise<void> {
  const concerned = FORMULAS.filter(({ facts }) => facts.some(({ type }) => types.has(type)));
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const { indicators, listed, values } = await recalculate(context, concerned);
  if (listed + values > 0) context.log.info({ indicators, listed, values }, 'indicators recounted');
}
