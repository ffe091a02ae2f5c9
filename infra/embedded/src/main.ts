import { readConfiguration } from './configuration.ts';
import { run } from './run.ts';
import { Screen } from './screen.ts';
import { StartRefusal } from './start-refusal.ts';
import { stopSignal } from './stop-signal.ts';

// Folders on the way to PostgreSQL's data must be passable for its user; secrets name their own mode.
process.umask(0o022);

// Whoever read our output may leave (`npm start | head`); that is no reason to fall.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const screen = new Screen(process.stdout);
try {
  await run(readConfiguration(process.argv.slice(2), process.env), screen, stopSignal());
  process.exit(0);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  screen.line(error instanceof StartRefusal ? error.message : `Не запустилось: ${error.message}`);
  process.exit(1);
}
