export { type FactType, type ReaderName, SERVICES, type ServiceName } from './fact-type.ts';
export * from './registry.facts.ts';
export * from './diagnostics.facts.ts';
export * from './catalog.facts.ts';
export * from './learning-routes.facts.ts';
export * from './methodical-work.facts.ts';

import * as catalog from './catalog.facts.ts';
import * as diagnostics from './diagnostics.facts.ts';
import * as learningRoutes from './learning-routes.facts.ts';
import * as methodicalWork from './methodical-work.facts.ts';
import * as registry from './registry.facts.ts';
import type { FactType } from './fact-type.ts';

/** Every fact of the region by its type: what a feed checks a reader against. */
export const FACTS: ReadonlyMap<string, FactType> = new Map(
  [catalog, diagnostics, learningRoutes, methodicalWork, registry]
    .flatMap((module) => Object.values(module) as FactType[])
    .map((fact) => [fact.type, fact]),
);

/** What a fact's data looks like. */
export type FactData<Fact> = Fact extends FactType<infer Data> ? Data : never;
