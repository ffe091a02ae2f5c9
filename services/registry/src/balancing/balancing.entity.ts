import { defineEntity, p } from '@mikro-orm/core';
import { rowsForRoles } from '@metodgraf/subgraph-kit';
import type { BalancingWeights, MoveReason } from './balancing.rules.ts';

export const BALANCING_STATES = {
  QUEUED: 'QUEUED',
  SOLVING: 'SOLVING',
  READY: 'READY',
  APPLYING: 'APPLYING',
  APPLIED: 'APPLIED',
  INFEASIBLE: 'INFEASIBLE',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type BalancingState = keyof typeof BALANCING_STATES;

export const MOVE_STATES = {
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  DONE: 'DONE',
  REJECTED: 'REJECTED',
  STALE: 'STALE',
} as const;
export type MoveState = keyof typeof MOVE_STATES;

/** How many educators one methodologist has and would have. */
export interface BalancedLoad {
  readonly appointment: string;
  readonly before: number;
  readonly after: number;
  readonly limit: number;
}

const ofCenter = [
  rowsForRoles(['CENTER'], 'select'),
  rowsForRoles(['CENTER'], 'insert'),
  rowsForRoles(['CENTER'], 'update'),
];

const BalancingSchema = defineEntity({
  name: 'Balancing',
  tableName: 'balancing',
  rowLevelSecurity: 'force',
  policies: ofCenter,
  properties: {
    id: p.uuid().primary(),
    requestedBy: p.uuid(),
    requestedAt: p.datetime(),
    state: p.enum(Object.keys(BALANCING_STATES) as BalancingState[]),
    weights: p.json<BalancingWeights>(),
    educators: p.integer().strictNullable(),
    places: p.integer().strictNullable(),
    shortfall: p.integer().strictNullable(),
    kept: p.integer().strictNullable(),
    cost: p.integer().strictNullable(),
    /** How long the solver took, in whole seconds. */
    seconds: p.integer().strictNullable(),
    /** Progress of what is being accepted. */
    applied: p.integer(),
    /** The appointment whose limit the accepted part would break. */
    refusedBy: p.uuid().strictNullable(),
    loads: p.json<readonly BalancedLoad[]>(),
    version: p.integer().version(),
  },
});

/**
 * A proposal who should accompany whom, the cheapest there is under all limits.
 * @requirement R178
 */
export class Balancing extends BalancingSchema.class {}
BalancingSchema.setClass(Balancing);

const BalancingMoveSchema = defineEntity({
  name: 'BalancingMove',
  tableName: 'balancing_move',
  rowLevelSecurity: 'force',
  policies: ofCenter,
  properties: {
    id: p.uuid().primary(),
    balancingId: p.uuid().index(),
    /** The educator. */
    personId: p.uuid(),
    /** Appointments. */
    fromId: p.uuid().strictNullable(),
    toId: p.uuid(),
    reasons: p.array((reason) => reason as MoveReason),
    state: p.enum(Object.keys(MOVE_STATES) as MoveState[]),
  },
});

/** One educator who would change her methodologist, and why. */
export class BalancingMove extends BalancingMoveSchema.class {}
BalancingMoveSchema.setClass(BalancingMove);
