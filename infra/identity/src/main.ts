import { announceDemoAccounts, seedDemoAccounts } from './accounts/demo-accounts.ts';
import { readConfiguration } from './configuration.ts';
import { migrate } from './database/migrate.ts';
import { startIdentity } from './server.ts';

/** `migrate`, `seed` and `announce` run to their end; without a command the process serves. */
async function main(command: string | undefined): Promise<void> {
  const configuration = readConfiguration(process.env);
  if (command === 'migrate') {
    await migrate(configuration.database);
  } else if (command === 'seed') {
    await seedDemoAccounts(configuration, (done, total) => {
      const progress = { done, total, label: 'учётные записи' };
      process.stdout.write(`progress ${JSON.stringify(progress)}\n`);
    });
  } else if (command === 'announce') {
    process.stdout.write(`${announceDemoAccounts(configuration).join('\n')}\n`);
  } else {
    await serve(configuration);
  }
}

async function serve(configuration: ReturnType<typeof readConfiguration>): Promise<void> {
  const identity = await startIdentity(configuration);
  let isLeaving = false;
  const leave = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    void identity.stop().finally(() => process.exit(0));
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
  process.on('disconnect', leave);
}

try {
  await main(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
