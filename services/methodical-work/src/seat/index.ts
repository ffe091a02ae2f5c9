import type { Module } from '@metodgraf/subgraph-kit';
import { ActivitySeats } from './activity-seats.entity.ts';

/** How many people activities can hold. */
export const seats: Module = { entities: [ActivitySeats] };
