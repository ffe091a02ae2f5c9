import { Problem } from '@metodgraf/subgraph-kit/problem';

const TITLE_LENGTH = 120;
const ADDRESS_LENGTH = 2_000;
/** How many one person may keep; a menu of more is no menu. */
export const VIEWS_PER_PERSON = 100;

/** What begins like a path of ours and cannot be read as another site: `//host`, `/\host`, control characters. */
const OWN_PATH = /^\/(?!\/)[^\\?#\p{Cc}\s]*$/u;
const QUERY = /^[^#\\\p{Cc}\s]*$/u;
const REMOTE = /^[a-z][a-z0-9-]{0,39}$/;

/** An address inside the portal: a saved link must not lead anywhere else. Source: security S36. */
export function isOwnAddress({
  remote,
  path,
  query,
}: {
  remote: string;
  path: string;
  query: string;
}): boolean {
  const isShort = path.length + query.length <= ADDRESS_LENGTH;
  return isShort && REMOTE.test(remote) && OWN_PATH.test(path) && QUERY.test(query);
}

/** The title as it is kept, or why it cannot be. */
export function viewTitle(
  written: string,
): string | Problem<'TITLE_EMPTY'> | Problem<'TITLE_TOO_LONG'> {
  const title = written.trim().replaceAll(/\s+/g, ' ');
  if (title === '') return new Problem('TITLE_EMPTY');
  if (title.length > TITLE_LENGTH) return new Problem('TITLE_TOO_LONG', { most: TITLE_LENGTH });
  return title;
}
