/** How a service failed to answer: what may help if asked again, and what will not. */
export type FailureReason = 'NETWORK' | 'STATUS' | 'FORMAT' | 'TOO_LARGE' | 'TIMEOUT';

/** A service did not answer as a service does. What it did answer goes nowhere, not even to the log. */
export class ServiceFailure extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string) {
    super(message);
    this.name = 'ServiceFailure';
    this.reason = reason;
  }
}
