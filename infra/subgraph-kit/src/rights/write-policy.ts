import { forbidden } from '../problem/refusal.ts';
import type { Viewer } from '../identity/viewer.ts';

/** A named permission to change: `allows` answers, `assert` throws FORBIDDEN. */
export interface WritePolicy<Subject> {
  readonly action: string;
  allows(viewer: Viewer, subject: Subject): boolean;
  assert(viewer: Viewer, subject: Subject): void;
}

/** `action` is `service:noun:verb`; it names the refusal and the audit row. */
export function policy<Subject>(
  action: string,
  allows: (viewer: Viewer, subject: Subject) => boolean,
): WritePolicy<Subject> {
  return {
    action,
    allows,
    assert(viewer, subject) {
      if (!allows(viewer, subject)) throw forbidden(action);
    },
  };
}
