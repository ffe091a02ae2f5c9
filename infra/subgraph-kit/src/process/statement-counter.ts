import type { MikroORM } from '@mikro-orm/postgresql';

const FORGET_OVER = 10_000;

/** Counts the SQL of each request, so that a list that asks once per row shows. Costs something: debug only. */
export class StatementCounter {
  readonly #byRequest = new Map<string, number>();

  constructor(orm: MikroORM) {
    const logger = orm.config.getLogger();
    logger.setDebugMode(['query']);
    logger.logQuery = (context) => {
      const { requestId } = context as { requestId?: string };
      if (requestId) this.#byRequest.set(requestId, (this.#byRequest.get(requestId) ?? 0) + 1);
    };
  }

  /** Statements of a request since it was last asked for; transaction control and rights included. */
  take(requestId: string): number {
    const count = this.#byRequest.get(requestId) ?? 0;
    this.#byRequest.delete(requestId);
    if (this.#byRequest.size > FORGET_OVER) this.#byRequest.clear();
    return count;
  }
}
