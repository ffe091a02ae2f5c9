import { readConfiguration } from './configuration.ts';
import { run } from './run.ts';
import { Screen } from './screen.ts';
import { StartRefusal } from './start-refusal.ts';
import { stopSignal } from './stop-signal.ts';

const screen = new Screen(process.stdout);
try {
  await run(readConfiguration(process.argv.slice(2), process.env), screen, stopSignal());
  process.exit(0);
} catch (error) {
  if (!(error instanceof Error)) throw error;
  screen.line(error instanceof StartRefusal ? error.message : `Не запустилось: ${error.message}`);
  process.exit(1);
}
