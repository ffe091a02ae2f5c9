import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PORT = Number(process.env['METODGRAF_TEST_PORT'] ?? 4700);

/** Where the tested installation answers: far from the port of a developer's own. */
export const SYSTEM_PORT = PORT;
export const SYSTEM_ORIGIN = `http://localhost:${PORT}`;

/** Its data, outside the project so that PostgreSQL's unprivileged user may enter. */
export const SYSTEM_DATA =
  process.env['METODGRAF_TEST_DATA'] ?? join(tmpdir(), `metodgraf-test-${PORT}`);

/** Where pictures of the loop go: to the README's only when asked, so that a test leaves no trace. */
export const PICTURES = process.env['METODGRAF_PICTURES']
  ? join(import.meta.dirname, '../../infra/docs/pictures')
  : join(import.meta.dirname, '../.cache/pictures');

mkdirSync(SYSTEM_DATA, { recursive: true, mode: 0o755 });
