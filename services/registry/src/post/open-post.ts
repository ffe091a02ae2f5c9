import { randomUUID } from 'node:crypto';
import { notFound, onViolation, Problem } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organization } from '../organization/index.ts';
import { asStated, recordAsStated } from '../statement/index.ts';
import { Post } from './post.entity.ts';
import type { PostTermsInput } from './post.graphql.ts';
import { checkWork, countsByDefault } from './post.rules.ts';

/** Work that begins, as an input or an import names it. */
export interface Opening {
  readonly personId: string;
  readonly organizationId: string;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
  readonly terms: PostTermsInput | null | undefined;
}

/** Writes work of a person whose other posts allow it; the database looks once more. */
export async function openPost(
  tx: EntityManager,
  opening: Opening,
): Promise<Post | Problem<OpeningProblem>> {
  const { personId, organizationId, title, from, to } = opening;
  const organization = await tx.findOne(Organization, { id: organizationId });
  if (!organization) return new Problem('ORGANIZATION_UNKNOWN', { field: 'organizationId' });
  const refused = await checkAmongOthers(tx, { personId, organizationId, from, to });
  if (refused) return refused;
  const post = tx.create(Post, {
    id: randomUUID(),
    personId,
    organizationId,
    title: title.trim(),
    from,
    to,
    ...termsOf(opening.terms, organization),
  });
  // The row is read back before the scopes that follow from it stand over the person.
  return (await asStated(tx, personId, () => writeWork(tx))) ?? post;
}

type WorkProblem = 'DATES_REVERSED' | 'POSTS_OVERLAP' | 'TOO_YOUNG';
export type OpeningProblem = WorkProblem | 'ORGANIZATION_UNKNOWN';

/** Asks the rule about work of a person, `except` being the post that is corrected. */
export async function checkAmongOthers(
  tx: EntityManager,
  {
    personId,
    organizationId: organization,
    from,
    to,
    except = null,
  }: Pick<Opening, 'personId' | 'organizationId' | 'from' | 'to'> & { except?: string | null },
): Promise<Problem<WorkProblem> | null> {
  const record = await recordAsStated(tx, personId);
  if (!record?.details) throw notFound();
  const { birthDate } = record.details;
  const others = record.posts.filter(({ id }) => id !== except);
  return checkWork({ organization, from, to, birthDate, others });
}

/** Sends what was written to the database, which lets no two posts in one organization overlap. */
export function writeWork(tx: EntityManager): Promise<Problem<'POSTS_OVERLAP'> | null> {
  const overlap = new Problem('POSTS_OVERLAP', { field: 'from' });
  return onViolation(tx.flush(), { post_once: overlap });
}

/** Terms of work as given, the rest by default. */
export const termsOf = (
  terms: PostTermsInput | null | undefined,
  { typeCode }: Pick<Organization, 'typeCode'>,
): Pick<Post, 'relation' | 'duties' | 'managerKind' | 'basis' | 'rate' | 'counted'> => ({
  relation: terms?.relation ?? 'LABOUR',
  duties: terms?.duties ?? [],
  managerKind: terms?.managerKind ?? null,
  basis: terms?.basis?.trim() || null,
  rate: terms?.rate ?? null,
  counted: terms?.counted ?? countsByDefault(typeCode),
});
