import type { Role } from '../identity/viewer.ts';
import type { RequestContext } from '../request/context.ts';
import type { AttentionItemType } from '../schema/shared-types.ts';

/** How many matters of one kind wait for the viewer. */
export type CountMatters = (ctx: RequestContext) => Promise<number>;

/** Of what a service reminds each role: the code that its screen knows, and how it is counted. */
export type Reminders = Readonly<Partial<Record<Role, Readonly<Record<string, CountMatters>>>>>;

/** What waits for the viewer in the active role; a kind of work with nothing to do is not mentioned. */
export async function attentionOf(
  reminders: Reminders,
  ctx: RequestContext,
): Promise<AttentionItemType[]> {
  const items: AttentionItemType[] = [];
  for (const [code, count] of Object.entries(reminders[ctx.viewer.role] ?? {})) {
    items.push({ code, count: await count(ctx) });
  }
  return items.filter(({ count }) => count > 0);
}

/**
 * An attention field as the schema describes it: with the codes of every role, because a remote is built
 * from the schema alone and must have a sentence and a link for each code that its role may be given.
 */
export function attentionField(about: string, reminders: Reminders) {
  const roles = Object.entries(reminders).map(
    ([role, counts]) => `${role} — ${Object.keys(counts).join(', ')}`,
  );
  return { nullable: true, description: `${about}. Дела по ролям: ${roles.join('; ')}` } as const;
}
