import type { NamedMigration } from '@metodgraf/subgraph-kit';
import { NeedMigration } from './202611210900_need.ts';
import { OfferMigration } from './202611210905_offer.ts';
import { ProgressMigration } from './202611210910_progress.ts';
import { MatchMigration } from './202611210915_match.ts';
import { RouteMigration } from './202611210920_route.ts';
import { UnprovenRouteMigration } from './202611220320_unproven_route.ts';

export const migrations: readonly NamedMigration[] = [
  { name: '202611210900_need', class: NeedMigration },
  { name: '202611210905_offer', class: OfferMigration },
  { name: '202611210910_progress', class: ProgressMigration },
  { name: '202611210915_match', class: MatchMigration },
  { name: '202611210920_route', class: RouteMigration },
  { name: '202611220320_unproven_route', class: UnprovenRouteMigration },
];
