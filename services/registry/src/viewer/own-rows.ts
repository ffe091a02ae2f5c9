import { type RequestContext, today } from '@metodgraf/subgraph-kit';
import { Consent } from '../consent/index.ts';
import { Introduction } from '../introduction/index.ts';
import { holdsOn } from '../post/index.ts';

/** The viewer's consents, the newest first. */
export function ownConsents({ em, viewer }: RequestContext): Promise<Consent[]> {
  return em.find(Consent, { personId: viewer.person }, { orderBy: { givenOn: 'desc', id: 'asc' } });
}

/** The parties that see the viewer today because of common work. */
export function ownIntroductions(context: RequestContext): Promise<Introduction[]> {
  const mine = { personId: context.viewer.person, ...holdsOn(today(context)) };
  return context.em.find(Introduction, mine, { orderBy: { from: 'desc', id: 'asc' } });
}
