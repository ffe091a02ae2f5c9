/** Aborted by whatever should end us: a signal, a closed terminal, or the loss of our starter. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const leave = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  process.on('disconnect', leave);

  // A starter without an IPC channel is missed only by its number.
  const starter = process.ppid;
  const watch = setInterval(() => process.ppid !== starter && leave(), 500);
  watch.unref();
  return stop.signal;
}
