// A service as the operator's commands meet it: says what it was asked, answers as it was told.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const folder = dirname(import.meta.dirname);
const [command, ...args] = process.argv.slice(2);

if (command === undefined) setInterval(() => undefined, 1_000);
else {
  const { DATABASE_WORKER_URL } = process.env;
  writeFileSync(join(folder, 'asked.json'), JSON.stringify({ command, args, DATABASE_WORKER_URL }));
  const told = join(folder, `${command}.json`);
  if (existsSync(told)) console.log(`${basename(folder)} работает\n${readFileSync(told, 'utf8')}`);
  else {
    console.error(`Неизвестная команда «${command}»`);
    process.exitCode = 1;
  }
}
