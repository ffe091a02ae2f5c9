import type { Level } from '@metodgraf/regions';
import type { RequestContext } from '@metodgraf/subgraph-kit';
import { assessmentById } from '../assessment/index.ts';
import { competencyById } from '../framework/index.ts';
import { scaleByVersion } from '../scale/index.ts';
import type { CompetencyResult } from './competency-result.entity.ts';
import { wordsOfResult } from './result-words.rules.ts';

interface PlacedLevel extends Level {
  readonly rank: number;
  readonly of: number;
}

/** The level of a result on the scale its assessment was measured by. */
export async function levelOfResult(
  ctx: RequestContext,
  { assessmentId, level }: CompetencyResult,
): Promise<PlacedLevel | null> {
  const assessment = await assessmentById(ctx, assessmentId);
  const scale = assessment && (await scaleByVersion(ctx, assessment.scaleVersion));
  const index = scale?.levels.findIndex(({ code }) => code === level) ?? -1;
  const found = scale?.levels[index];
  return found ? { ...found, rank: index + 1, of: scale.levels.length } : null;
}

/** What the result means, in words for whoever reads it. */
export async function describeResult(
  ctx: RequestContext,
  result: CompetencyResult,
): Promise<string | null> {
  const reader = ctx.viewer.person === result.personId ? 'OWNER' : 'OTHER';
  const [competency, level] = await Promise.all([
    competencyById(ctx, result.competencyId),
    levelOfResult(ctx, result),
  ]);
  return competency && level && wordsOfResult(competency, level, reader);
}
