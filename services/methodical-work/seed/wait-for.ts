import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '@metodgraf/subgraph-kit';

const LOOK_EVERY_MS = 500;

/** What is waited for: how much is there, how much is enough, and for how long to ask. */
export interface Awaited {
  readonly label: string;
  readonly enough: number;
  readonly seconds: number;
  readonly count: () => Promise<number>;
}

/** Waits until enough facts of other services have arrived; false when they did not come in time. */
export async function waitFor(
  { label, enough, seconds, count }: Awaited,
  progress: Progress,
): Promise<boolean> {
  const looks = (seconds * 1000) / LOOK_EVERY_MS;
  for (let look = 0; look < looks; look += 1) {
    const arrived = await count();
    progress(Math.min(arrived, enough), enough, label);
    if (arrived >= enough) return true;
    await pause(LOOK_EVERY_MS);
  }
  return false;
}
