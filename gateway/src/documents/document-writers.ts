import type { Role } from '../identity/viewer.ts';

/**
 * They read the schema and numbers about many; what they write is limited field by field, and of what others
 * published only what is meant for them is theirs to run.
 */
export const DOCUMENT_WRITERS: ReadonlySet<Role> = new Set(['ANALYST', 'ADMINISTRATOR']);
