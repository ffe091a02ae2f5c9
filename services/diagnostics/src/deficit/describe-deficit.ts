import type { RequestContext } from '@metodgraf/subgraph-kit';
import { competencyById } from '../framework/index.ts';
import type { Deficit } from './deficit.entity.ts';
import { wordsOfDeficit } from './deficit-words.rules.ts';

/** What the deficit means, in words for whoever may read it. */
export async function describeDeficit(
  ctx: RequestContext,
  { competencyId, kind }: Deficit,
): Promise<string | null> {
  const competency = await competencyById(ctx, competencyId);
  return competency && wordsOfDeficit(kind, competency);
}
