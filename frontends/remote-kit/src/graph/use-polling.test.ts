import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { effectScope, nextTick, ref } from 'vue';
import { usePolling } from './use-polling';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('it looks while the work is under way, and no longer', async () => {
  const executeQuery = vi.fn<() => void>();
  const isUnderWay = ref(false);
  const scope = effectScope();
  scope.run(() => usePolling(isUnderWay, { executeQuery }));
  vi.advanceTimersByTime(5_000);
  expect(executeQuery).not.toHaveBeenCalled();

  isUnderWay.value = true;
  await nextTick();
  vi.advanceTimersByTime(3_000);
  expect(executeQuery).toHaveBeenCalledTimes(3);
  expect(executeQuery).toHaveBeenLastCalledWith({ requestPolicy: 'network-only' });

  isUnderWay.value = false;
  await nextTick();
  vi.advanceTimersByTime(3_000);
  expect(executeQuery).toHaveBeenCalledTimes(3);
});

test('a page that is left stops looking', () => {
  const executeQuery = vi.fn<() => void>();
  const scope = effectScope();
  scope.run(() => usePolling(ref(true), { executeQuery }));
  scope.stop();
  vi.advanceTimersByTime(3_000);
  expect(executeQuery).not.toHaveBeenCalled();
});
