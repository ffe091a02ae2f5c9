import type { EntityManager } from '@mikro-orm/postgresql';
import { Problem } from '@metodgraf/subgraph-kit';
import { Referral } from '../referral/referral.entity.ts';

/** Whom to admit where, from when, and by which match if the provider names one. */
export interface Admission {
  readonly personId: string;
  readonly programId: string;
  readonly enrolledOn: string;
  readonly matchId?: string | null | undefined;
}

/**
 * The match an admission follows: the named one, or the latest approved one, since without it indicator I-3
 * counts nothing. A match decided after the admission was not its reason. Source: приказ 1971, п. 5.2.
 */
export async function matchOf(
  tx: EntityManager,
  { personId, programId, enrolledOn, matchId }: Admission,
): Promise<string | null | Problem<'MATCH_UNKNOWN'>> {
  const named = matchId ? { id: matchId } : {};
  const where = { personId, programId, decidedOn: { $lte: enrolledOn }, ...named };
  const referral = await tx.findOne(Referral, where, { orderBy: { decidedOn: 'desc', id: 'asc' } });
  if (matchId && !referral) return new Problem('MATCH_UNKNOWN');
  return referral?.id ?? null;
}
