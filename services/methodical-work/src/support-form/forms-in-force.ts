import { listBy, type RequestContext, today } from '@metodgraf/subgraph-kit';
import { SupportForm } from './support-form.entity.ts';
import { inForceOn } from './support-form.rules.ts';

const editionsOf = listBy(
  (em, codes) => em.find(SupportForm, { code: { $in: codes } }),
  ({ code }) => code,
);

/** The forms that count on a day, today unless told otherwise. */
export async function formsInForce(ctx: RequestContext, on?: string): Promise<SupportForm[]> {
  const forms = await ctx.em.find(SupportForm, {}, { orderBy: { name: 'asc' } });
  return inForceOn(forms, on ?? today(ctx));
}

/** A form in its edition of a day; one statement for all asked in a request. */
export async function editionOn(
  ctx: RequestContext,
  code: string,
  day: string,
): Promise<SupportForm | null> {
  const [edition] = inForceOn(await editionsOf(ctx, code), day);
  return edition ?? null;
}
