import { once } from 'node:events';
import type { Configuration } from './configuration.ts';
import { eraseData, type DataHome, openDataHome } from './installation/data-home.ts';
import {
  addressesOf,
  demoPasswordFile,
  environmentOf,
  introduceProcesses,
  type Surroundings,
} from './installation/environment.ts';
import { writeInstallation } from './installation/installation-file.ts';
import { keepPort, portOf } from './installation/kept-port.ts';
import { DoneSteps } from './installation/progress-state.ts';
import { assertRegionInOrder } from './installation/region-in-order.ts';
import { lockInstance } from './instance-lock.ts';
import { givenPostgres } from './postgres/given-postgres.ts';
import type { PostgresServer } from './postgres/server.ts';
import { livingPostgres, stopPostgres } from './postgres/start-postgres.ts';
import { PostgresKeeper } from './postgres-keeper.ts';
import { ChildRecord } from './processes/child-record.ts';
import { type Launch, Launcher } from './processes/launcher.ts';
import { loadDemo } from './processes/load-demo.ts';
import { memoryOf } from './processes/memory.ts';
import { assertPortsFree } from './processes/ports.ts';
import { ensureDatabases, migrate } from './processes/prepare-databases.ts';
import { type ProcessEntry, readProcessList } from './processes/process-list.ts';
import { SupervisedProcess } from './processes/supervised-process.ts';
import { type Screen, seconds } from './screen.ts';

const POSTGRES_OFFSET = 2;

/** What every step of a start shares. */
type Start = {
  readonly configuration: Configuration;
  readonly entries: readonly ProcessEntry[];
  readonly home: DataHome;
  readonly launcher: Launcher;
  readonly postgres: PostgresKeeper;
  readonly screen: Screen;
  readonly stop: AbortSignal;
};

/** The whole life of an installation: up, loaded once, up until `stop`, down in order. */
export async function run(
  configuration: Configuration,
  screen: Screen,
  stop: AbortSignal,
): Promise<void> {
  assertRegionInOrder(configuration.region, configuration.regionsDirectory);
  const entries = readProcessList(configuration.processes);
  const home = openDataHome(configuration.data);
  const lock = await lockInstance(home.root);
  const record = new ChildRecord(home);
  const launcher = new Launcher(home, record);
  const leaving = new AbortController();
  const postgres = new PostgresKeeper(screen, leaving.signal);
  const leave = async (): Promise<void> => {
    leaving.abort();
    lock.leaving();
    await launcher.endAll();
  };
  stop.addEventListener('abort', () => void leave());
  try {
    await record.endLeftovers();
    const start = {
      configuration,
      entries,
      home,
      launcher,
      postgres,
      screen,
      stop: leaving.signal,
    };
    if (configuration.reset) await reset(start);
    await bringUp(start);
    if (!stop.aborted) await once(stop, 'abort');
  } catch (error) {
    if (!stop.aborted) throw error;
  } finally {
    if (stop.aborted) screen.fleeting('Останавливается…');
    await leave();
    await postgres.stop();
    lock.release();
    if (stop.aborted) screen.line('Остановлено, данные сохранены.');
  }
}

async function reset({ configuration, entries, home, screen }: Start): Promise<void> {
  if (configuration.databaseUrl !== undefined) {
    const given = givenPostgres(configuration.databaseUrl);
    for (const { database } of entries) await given.dropDatabase(database);
  }
  await stopPostgres(home.postgres);
  eraseData(home);
  screen.line('Прежние данные удалены.');
}

async function choosePort({ configuration, entries, home }: Start): Promise<number> {
  const port = portOf(home, configuration.port);
  const needed = entries.map(({ name, portOffset }) => ({ name, port: port + portOffset }));
  const hasServer = configuration.databaseUrl === undefined;
  const isServed = livingPostgres(home.postgres)?.port === port + POSTGRES_OFFSET;
  if (hasServer && !isServed) needed.push({ name: 'PostgreSQL', port: port + POSTGRES_OFFSET });
  await assertPortsFree(port, needed);
  keepPort(home, port);
  return port;
}

async function openServer(start: Start, base: number): Promise<PostgresServer> {
  const { configuration, home, postgres, screen } = start;
  if (configuration.databaseUrl !== undefined) return givenPostgres(configuration.databaseUrl);
  screen.fleeting('PostgreSQL: запускается');
  const began = performance.now();
  const server = await postgres.start({ directory: home.postgres, port: base + POSTGRES_OFFSET });
  screen.line(`  ${'PostgreSQL'.padEnd(27)} ${seconds(performance.now() - began)}`);
  return server;
}

async function bringUp(start: Start): Promise<void> {
  const { configuration, entries, home, launcher, screen } = start;
  const port = await choosePort(start);
  const server = await openServer(start, port);
  const addresses = addressesOf(port, entries);
  const done = new DoneSteps(home);
  const launches = await prepare({ configuration, entries, home, addresses, port }, server);

  screen.fleeting('Таблицы: обновляются');
  const began = performance.now();
  const migrated = await migrate(launches, { launcher, done });
  if (migrated > 0) screen.line(`  ${'таблицы'.padEnd(27)} ${seconds(performance.now() - began)}`);

  await startProcesses(start, launches, addresses.of);
  await loadDemo(
    launches.filter(({ entry }) => entry.seeds),
    { launcher, done, screen },
  );
  await announce(start, launches, addresses.origin);
}

async function prepare(surroundings: Surroundings, server: PostgresServer): Promise<Launch[]> {
  const keys = await introduceProcesses(surroundings);
  const databases = await ensureDatabases(server, surroundings.entries);
  const launches = surroundings.entries.flatMap((entry) => {
    const [key, urls] = [keys.get(entry.name), databases.get(entry.name)];
    if (key === undefined || urls === undefined) return [];
    return [{ entry, environment: environmentOf(entry, surroundings, { key, urls }) }];
  });
  const { home, addresses } = surroundings;
  writeInstallation(home, {
    origin: addresses.origin,
    demoPasswordFile: demoPasswordFile(home),
    processes: launches.map(({ entry, environment }) => ({
      name: entry.name,
      directory: entry.directory,
      url: addresses.of(entry),
      environment,
    })),
  });
  return launches;
}

/** All at once and in no order: each waits by itself for what it needs of the others. */
async function startProcesses(
  { launcher, screen, stop }: Start,
  launches: readonly Launch[],
  addressOf: (entry: ProcessEntry) => string,
): Promise<void> {
  const began = performance.now();
  const waiting = new Set(launches.map(({ entry }) => entry.name));
  const showWaiting = (): void => screen.fleeting(`Запускаются: ${[...waiting].join(', ')}`);
  showWaiting();
  const readiness = launches.map(async (launch) => {
    const supervised = new SupervisedProcess(launch, { launcher, screen, stop });
    supervised.start();
    const { entry } = launch;
    await supervised.ready(addressOf(entry));
    waiting.delete(entry.name);
    screen.line(`  ${entry.name.padEnd(27)} ${seconds(performance.now() - began)}`);
    if (waiting.size > 0) showWaiting();
  });
  await Promise.all(readiness);
}

async function announce(
  { configuration, home, launcher, screen }: Start,
  launches: readonly Launch[],
  origin: string,
): Promise<void> {
  const announced: string[] = [];
  for (const launch of launches.filter(({ entry }) => entry.announces)) {
    await launcher.run(launch, 'announce', (line) => announced.push(line));
  }
  // Said only when nothing can fail any more.
  screen.line();
  screen.line(`МетодГраф работает: ${origin}`);
  for (const line of announced) screen.line(line);
  // Our starter, if it is ours, is the one that holds our IPC channel.
  const roots = [process.connected ? process.ppid : process.pid];
  const server = livingPostgres(home.postgres);
  if (server !== undefined) roots.push(server.pid);
  screen.line(
    `Запуск занял ${seconds(Date.now() - configuration.began)}, память всех процессов ${memoryOf(roots)} МБ.`,
  );
  screen.line(`Данные: ${home.root}. Остановить: Ctrl-C.`);
}
