import { z } from 'zod';
import type { DoneSteps } from '../installation/progress-state.ts';
import { type Screen, seconds } from '../screen.ts';
import type { Launch, Launcher } from './launcher.ts';

const progressSchema = z.object({
  done: z.number(),
  total: z.number(),
  label: z.string(),
});

/** What seeding needs of the runner. */
export type SeedingTools = {
  readonly launcher: Launcher;
  readonly done: DoneSteps;
  readonly screen: Screen;
};

/**
 * Loads the demo region, service after service in the order of the list; each waits by itself for
 * the facts it builds upon. A load that was cut short goes on where it stopped.
 */
export async function loadDemo(launches: readonly Launch[], tools: SeedingTools): Promise<void> {
  const { launcher, done, screen } = tools;
  const due = seedings(launches).filter(
    ({ step, launch }) => !done.isDone(step, fingerprintOf(launch)),
  );
  for (const [index, { step, launch }] of due.entries()) {
    const { name } = launch.entry;
    const started = performance.now();
    const place = `Демонстрационные данные ${index + 1}/${due.length}: ${name}`;
    screen.fleeting(place);
    await launcher.run(launch, 'seed', (line) => {
      const text = progressText(line);
      if (text !== undefined) screen.fleeting(`${place}, ${text}`);
    });
    done.record(step, fingerprintOf(launch));
    screen.line(`  данные ${name.padEnd(20)} ${seconds(performance.now() - started)}`);
  }
}

interface Seeding {
  readonly step: string;
  readonly launch: Launch;
}

/** Who seeds in which order, those included that go on after another. */
function seedings(launches: readonly Launch[]): Seeding[] {
  return launches.flatMap((launch) => {
    const { name } = launch.entry;
    const goingOn = launches
      .filter(({ entry }) => entry.seedsAgainAfter === name)
      .map((later) => ({ step: `seed ${later.entry.name} after ${name}`, launch: later }));
    return [{ step: `seed ${name}`, launch }, ...goingOn];
  });
}

/** Loaded once per region; dates are relative to the day of loading, so a second load would mix. */
function fingerprintOf({ entry, environment }: Launch): string {
  const region = environment['METODGRAF_REGION'] ?? '';
  return entry.seedsIssuer ? `${region} ${environment['METODGRAF_ISSUER']}` : region;
}

/** `progress {"done":1,"total":3,"label":"школы"}` → «школы: 1 из 3»; other lines are not for people. */
function progressText(line: string): string | undefined {
  if (!line.startsWith('progress ')) return undefined;
  const parsed = progressSchema.safeParse(parseJson(line.slice('progress '.length)));
  if (!parsed.success) return undefined;
  const { done, total, label } = parsed.data;
  return `${label}: ${done} из ${total}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
