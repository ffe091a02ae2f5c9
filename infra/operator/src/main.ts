import { resolve } from 'node:path';
import { runCommandLine } from './command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  root: resolve(import.meta.dirname, '../../..'),
  print: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
