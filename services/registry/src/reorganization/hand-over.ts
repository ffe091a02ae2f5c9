import { randomUUID } from 'node:crypto';
import { wrap } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OrganizationLink } from '../organization/index.ts';
import { Post } from '../post/index.ts';

/** What depends on an organization on the day it ends: who stands under it, who works in it. */
export interface Dependents {
  readonly children: readonly OrganizationLink[];
  readonly posts: readonly Post[];
}

/**
 * Brings what depends on an organization to its successor: each row ends on that day and goes on under the
 * successor, so that the history of both sides stays; what had not begun yet simply changes sides.
 */
export async function handOver(
  tx: EntityManager,
  { children, posts, to, on, act }: Dependents & { to: string; on: string; act: string },
): Promise<void> {
  const links = children.filter(({ organizationId }) => organizationId !== to);
  const going = [...links, ...posts].filter(({ from }) => from < on);
  for (const link of links) if (link.from >= on) link.parentId = to;
  for (const post of posts) if (post.from >= on) post.organizationId = to;
  const goingOn = going.map((row) => ({ ...wrap(row).toPOJO(), id: randomUUID(), from: on }));
  for (const row of going) row.to = on;
  for (const link of children) if (link.organizationId === to && link.from < on) link.to = on;
  await tx.flush();
  goingOn.forEach((row) => {
    if ('parentId' in row) tx.create(OrganizationLink, { ...row, parentId: to, act: act.trim() });
    else tx.create(Post, { ...row, organizationId: to });
  });
  await tx.flush();
}
