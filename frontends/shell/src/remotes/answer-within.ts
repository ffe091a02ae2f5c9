import { RemoteFailure } from './remote-failure';

/** Waits for something of a remote, but not longer than the portal can be patient. */
export async function answerWithin<Value>(
  milliseconds: number,
  promise: Promise<Value>,
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new RemoteFailure('SILENT', { seconds: Math.round(milliseconds / 1000) })),
      milliseconds,
    );
  });
  return Promise.race([promise, silence]).finally(() => clearTimeout(timer));
}
