import type { SessionContext } from '@mikro-orm/core';
import type { Viewer } from '../identity/viewer.ts';
import { scopesByClass } from './data-class.ts';

/**
 * What row policies and histories read: set once at the start of each transaction, gone at its end.
 * `action` is what a change is called, `service:noun:verb`.
 */
export function sessionContextOf(viewer: Viewer, today: string, action = ''): SessionContext {
  const scopes = scopesByClass(viewer);
  return {
    variables: {
      'app.person': viewer.person,
      'app.role': viewer.role,
      'app.organization': viewer.organization ?? '',
      'app.today': today,
      'app.action': action,
      'app.card': scopes.card.join(','),
      'app.learning': scopes.learning.join(','),
      'app.result': scopes.result.join(','),
      'app.private': scopes.private.join(','),
    },
  };
}
