export type RemoteFailureCode = 'SILENT' | 'OTHER_CONTRACT' | 'OTHER_VERSIONS' | 'BROKEN';

/** Why a remote is not on the screen; the words are the message `remote.reason.<code>`. */
export class RemoteFailure extends Error {
  readonly code: RemoteFailureCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: RemoteFailureCode,
    values: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.code = code;
    this.values = values;
  }

  /** Whatever was thrown on the way, as a failure of the remote. */
  static of(error: unknown): RemoteFailure {
    if (error instanceof RemoteFailure) return error;
    // The first line says what; the federation adds pages of advice to it.
    const [detail = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    return new RemoteFailure('BROKEN', { detail }, { cause: error });
  }
}
