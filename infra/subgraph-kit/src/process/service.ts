import type { EntityManager } from '@mikro-orm/postgresql';
import type { ServiceName } from '@metodgraf/facts';
import type { Logger } from 'pino';
import type { ClassType } from 'type-graphql';
import type { Store } from '../database/open-database.ts';
import type { Consumer } from '../feed/consume.ts';
import type { Viewer } from '../identity/viewer.ts';
import type { RequestContext } from '../request/context.ts';
import type { WritePolicy } from '../rights/write-policy.ts';
import type { References } from '../schema/federated-schema.ts';
import type { ProcessConfig } from './config.ts';

/** What one module contributes to its service; a module's `index.ts` exports it. */
export interface Module {
  readonly entities?: Store['entities'];
  readonly resolvers?: readonly ClassType[];
  readonly references?: References;
  readonly consumers?: readonly Consumer[];
}

/** What work outside requests gets: the worker's unit of work and the clock. */
export interface WorkContext {
  readonly em: EntityManager;
  readonly now: () => Date;
  readonly log: Logger;
  readonly config: Pick<ProcessConfig, 'region' | 'regionsDirectory' | 'issuer'>;
}

/** What a job gets besides: it may act for somebody, and hears when the process is to end. */
export interface JobContext extends WorkContext {
  /** A request in somebody's rights, under the role of requests. */
  readonly acting: (viewer: Viewer, requestId: string) => RequestContext;
  /** Fires when the process is asked to end; long work stops at its next safe point. */
  readonly ending: AbortSignal;
}

/** Tells how far long work has come; the runner shows it. */
export type Progress = (done: number, total: number, label: string) => void;

/** Work of a service that comes due by the clock, such as closing what is overdue. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  /** Runs as the worker; must be able to find by itself what is due. */
  readonly run: (context: JobContext) => Promise<void>;
}

/** Work the operator asks a service for by name; what it returns is printed as JSON. */
export type Command = (context: WorkContext, args: readonly string[]) => Promise<object>;

/** One institution's service: the sum of its modules and what its process does besides answering. */
export interface Service extends Module {
  readonly name: ServiceName;
  readonly entities: Store['entities'];
  readonly resolvers: readonly ClassType[];
  readonly references: References;
  readonly consumers: readonly Consumer[];
  readonly migrations: Store['migrations'];
  readonly appGrants?: readonly string[];
  /** Who may leave files with this service; without it none are taken. */
  readonly uploads?: WritePolicy<null>;
  /** Loads the service's part of the region's configuration; runs after each migration, idempotent. */
  readonly configure?: (context: WorkContext) => Promise<void>;
  /** Loads the demo region once; waits itself for the facts it needs. */
  readonly seed?: (context: WorkContext, progress: Progress) => Promise<void>;
  /** Called after facts of these types changed something; calls never overlap. */
  readonly onFacts?: (context: WorkContext, types: ReadonlySet<string>) => Promise<void>;
  readonly jobs?: readonly Job[];
  /** `node dist/main.js <name> …` beside `migrate`, `seed` and `verify-audit`. */
  readonly commands?: Readonly<Record<string, Command>>;
}

type ServiceParts = Pick<
  Service,
  | 'name'
  | 'migrations'
  | 'appGrants'
  | 'uploads'
  | 'configure'
  | 'seed'
  | 'onFacts'
  | 'jobs'
  | 'commands'
> & {
  modules: readonly Module[];
};

/** Puts the modules of a service together; the only list of them stands in its `schema.ts`. */
export function defineService({ modules, ...rest }: ServiceParts): Service {
  return {
    ...rest,
    entities: modules.flatMap(({ entities }) => entities ?? []),
    resolvers: modules.flatMap(({ resolvers }) => resolvers ?? []),
    references: Object.assign(
      {},
      ...modules.map(({ references }) => references ?? {}),
    ) as References,
    consumers: modules.flatMap(({ consumers }) => consumers ?? []),
  };
}
