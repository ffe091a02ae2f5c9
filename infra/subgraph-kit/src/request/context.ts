import type { EntityManager } from '@mikro-orm/postgresql';
import type { Viewer } from '../identity/viewer.ts';
import { sessionContextOf } from '../rights/session-context.ts';

/** Everything a request may touch. There is no other way to the store, the viewer or the clock. */
export interface RequestContext {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly now: () => Date;
  /** Joins the answer, the logs of all services and what a user reads out to support. */
  readonly requestId: string;
}

/** Opens a request: a fresh unit of work whose every transaction carries the viewer's rights. */
export function openRequest(
  em: EntityManager,
  viewer: Viewer,
  { requestId, now = () => new Date() }: { requestId: string; now?: () => Date },
): RequestContext {
  const fork = em.fork({ loggerContext: { requestId } });
  fork.setSessionContext(sessionContextOf(viewer, dayOf(now())));
  return { em: fork, viewer, now, requestId };
}

/** The calendar day of a moment where the region lives. Kuzbass and Moscow differ; acts count local days. */
export function dayOf(moment: Date, timeZone = 'Asia/Novokuznetsk'): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(moment);
}

export const today = ({ now }: Pick<RequestContext, 'now'>): string => dayOf(now());
