// A process as small as one can be: what the runner asks of a service, and ways to misbehave.
import { appendFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, dirname } from 'node:path';

const name = basename(dirname(import.meta.dirname));
const command = process.argv[2] ?? 'serve';
appendFileSync(process.env.STUB_JOURNAL, `${name} ${command} ${process.pid}\n`);
const misbehaves = (how) => existsSync(`${import.meta.dirname}/${how}`);

if (command === 'announce') console.log('Учётные записи: проба');
if (command === 'seed') {
  for (const done of [1, 2, 3])
    console.log(`progress ${JSON.stringify({ done, total: 3, label: 'школы' })}`);
}
if (command === 'migrate' && misbehaves('fails-to-migrate')) {
  console.error('таблица сломана');
  process.exitCode = 3;
}
if (command === 'serve') {
  const server = createServer((request, response) => {
    if (request.url === '/crash') process.exit(7);
    response.end(JSON.stringify({ name, pid: process.pid, environment: process.env }));
  });
  server.listen(Number(process.env.PORT), process.env.HOST);
  if (misbehaves('hangs')) {
    process.on('SIGTERM', () => undefined);
    process.on('disconnect', () => undefined);
  } else {
    process.on('SIGTERM', () => server.close(() => process.exit(0)));
    process.on('disconnect', () => process.exit(0));
  }
}
