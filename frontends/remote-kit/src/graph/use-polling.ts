import { onScopeDispose, type Ref, watch } from 'vue';

const LOOK_EVERY_MS = 1_000;

/** Looks again every second while something is under way; `look` asks the query past its cache. */
export function usePolling(isUnderWay: Ref<boolean>, query: Repeatable): { look: () => void } {
  const look = (): void => void query.executeQuery({ requestPolicy: 'network-only' });
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  watch(
    isUnderWay,
    (runs) => {
      stop();
      if (runs) timer = setInterval(look, LOOK_EVERY_MS);
    },
    { immediate: true },
  );
  onScopeDispose(stop);
  return { look };
}

/** What `useQuery` gives. */
interface Repeatable {
  executeQuery(options: { requestPolicy: 'network-only' }): unknown;
}
