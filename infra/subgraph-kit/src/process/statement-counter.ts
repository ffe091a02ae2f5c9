import { AsyncLocalStorage } from 'node:async_hooks';
import type { MikroORM } from '@mikro-orm/postgresql';

const running = new AsyncLocalStorage<{ statements: number }>();

/**
 * Counts the SQL of each request, so that a list that asks once per row shows. It follows the request itself,
 * not the unit of work: statements written by hand belong to no unit. Costs something: debug only.
 */
export class StatementCounter {
  constructor(orm: MikroORM) {
    const logger = orm.config.getLogger();
    logger.setDebugMode(['query']);
    logger.logQuery = () => {
      const request = running.getStore();
      if (request) request.statements += 1;
    };
  }

  /** Does the work of one request and tells its statements; transaction control and rights included. */
  async during<Answer>(
    work: () => Promise<Answer>,
    told: (statements: number) => void,
  ): Promise<Answer> {
    const request = { statements: 0 };
    const answer = await running.run(request, work);
    told(request.statements);
    return answer;
  }
}
