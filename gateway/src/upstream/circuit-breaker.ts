/** When a service is considered down, and for how long it is left in peace. */
export interface BreakerPolicy {
  readonly failures: number;
  readonly restMs: number;
}

/**
 * After several failures in a row a service is not asked for a while, so that pages do not wait for it.
 * Then one request tries; its outcome decides for the others.
 */
export class CircuitBreaker {
  readonly #policy: BreakerPolicy;
  readonly #now: () => number;
  #failures = 0;
  #openUntil = 0;

  constructor(policy: BreakerPolicy, now: () => number = Date.now) {
    this.#policy = policy;
    this.#now = now;
  }

  /** Whether a request may be sent now. After the rest the next caller tries and the others still wait. */
  admits(): boolean {
    if (this.#openUntil === 0) return true;
    if (this.#openUntil > this.#now()) return false;
    this.#openUntil = this.#now() + this.#policy.restMs;
    return true;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#openUntil = 0;
  }

  failed(): void {
    this.#failures += 1;
    if (this.#failures >= this.#policy.failures)
      this.#openUntil = this.#now() + this.#policy.restMs;
  }

  get isOpen(): boolean {
    return this.#openUntil > this.#now();
  }
}
