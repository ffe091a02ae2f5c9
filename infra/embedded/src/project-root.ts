import { fileURLToPath } from 'node:url';

/** The folder of the whole project: the same three steps up from `src` and from the bundle in `dist`. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
