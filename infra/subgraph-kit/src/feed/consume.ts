import type { EntityManager } from '@mikro-orm/postgresql';
import type { FactType } from '@metodgraf/facts';

/** A fact that has arrived and fits its schema. */
export interface Received<Data extends object> {
  readonly subject: string;
  readonly version: number;
  readonly at: string;
  readonly data: Data;
}

/** What a service does when a record of another service changes or ceases to be. */
export interface Reaction<Data extends object> {
  apply(tx: EntityManager, fact: Received<Data>): Promise<void>;
  remove(tx: EntityManager, subject: string): Promise<void>;
}

/** One fact type this service listens to. Several consumers may listen to one type. */
export interface Consumer {
  readonly fact: FactType;
  readonly apply: (tx: EntityManager, fact: Received<object>) => Promise<void>;
  readonly remove: (tx: EntityManager, subject: string) => Promise<void>;
}

/**
 * Listens to a fact. `apply` gets a record's newest state and must not depend on earlier ones:
 * facts arrive at least once, in any order, and only newer versions get here.
 */
export function consume<Data extends object>(
  fact: FactType<Data>,
  reaction: Reaction<Data>,
): Consumer {
  return {
    fact,
    apply: (tx, { data, ...rest }) =>
      reaction.apply(tx, { ...rest, data: fact.schema.parse(data) }),
    remove: (tx, subject) => reaction.remove(tx, subject),
  };
}
