import type { SessionContext } from '@mikro-orm/core';
import type { Viewer } from '../identity/viewer.ts';
import { scopesByClass } from './data-class.ts';

/** What row policies read: set once at the start of each transaction, gone at its end. */
export function sessionContextOf(viewer: Viewer, today: string): SessionContext {
  const scopes = scopesByClass(viewer);
  return {
    variables: {
      'app.person': viewer.person,
      'app.role': viewer.role,
      'app.organization': viewer.organization ?? '',
      'app.today': today,
      'app.card': scopes.card.join(','),
      'app.learning': scopes.learning.join(','),
      'app.result': scopes.result.join(','),
      'app.private': scopes.private.join(','),
    },
  };
}
