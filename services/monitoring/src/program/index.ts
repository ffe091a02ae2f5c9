import type { Module } from '@metodgraf/subgraph-kit';
import { FederalStatus } from './federal-status.entity.ts';
import { onProgram } from './on-program.ts';
import { Program } from './program.entity.ts';

/** Programs and when each stood in the federal registry. */
export const programs: Module = { entities: [Program, FederalStatus], consumers: [onProgram] };
