import { z } from 'zod';

/** The services of one region; each owns its facts and reads only those that name it. */
export const SERVICES = [
  'registry',
  'diagnostics',
  'catalog',
  'learning-routes',
  'methodical-work',
  'monitoring',
] as const;

export type ServiceName = (typeof SERVICES)[number];
/** Whoever may read a feed: the services and the gateway. */
export type ReaderName = ServiceName | 'gateway';

/** A versioned statement of one record's current state, told by its owner to the readers it names. */
export interface FactType<Data extends object = object> {
  /** `<owner>.<record>.v<major>` */
  readonly type: string;
  readonly owner: ServiceName;
  readonly readers: readonly ReaderName[];
  readonly schema: z.ZodType<Data>;
}

/** Declares a fact. Producers are strict: an unknown field never leaves the house. */
export function defineFact<Shape extends z.ZodRawShape>(
  owner: ServiceName,
  name: `${string}.v${number}`,
  definition: { readers: readonly ReaderName[]; shape: Shape },
): FactType<z.output<z.ZodObject<Shape>>> {
  const { readers, shape } = definition;
  // Consumers ignore what they do not know, so the stored schema strips; `publish` makes it strict.
  return { type: `${owner}.${name}`, owner, readers, schema: z.object(shape) as never };
}

/** Fields of facts that recur. A day is `YYYY-MM-DD`; periods are half-open: `to` is the first day after. */
export const day = z.iso.date();
export const id = z.uuid();
export const period = { from: day, to: day.nullable() };
