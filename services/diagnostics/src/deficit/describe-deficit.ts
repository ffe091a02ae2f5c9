import type { RequestContext } from '@metodgraf/subgraph-kit';
import { competencyById } from '../framework/index.ts';
import type { Deficit } from './deficit.entity.ts';
import { wordsOfDeficit } from './deficit-words.rules.ts';

/** What the deficit means, for the person it is about. */
export async function describeDeficit(
  ctx: RequestContext,
  { competencyId, kind }: Deficit,
): Promise<string | null> {
  const competency = await competencyById(ctx, competencyId);
  return competency && wordsOfDeficit(kind, competency);
}
