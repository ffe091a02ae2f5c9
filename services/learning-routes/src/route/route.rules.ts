import { Problem } from '@metodgraf/subgraph-kit/problem';
import type { StepState } from '../progress/progress.rules.ts';

export const ROUTE_STATUSES = ['DRAFT', 'AGREED', 'APPROVED', 'CLOSED'] as const;
export type RouteStatus = (typeof ROUTE_STATUSES)[number];

export const EDUCATION_FORMS = ['FORMAL', 'NONFORMAL', 'INFORMAL'] as const;
export type EducationForm = (typeof EDUCATION_FORMS)[number];

/**
 * What can happen to a route. A school refuses what it was asked to approve; the methodologist takes
 * back even an approved route; FINISH and REOPEN follow from the facts of study.
 */
export const ROUTE_ACTIONS = [
  'EDIT',
  'AGREE',
  'APPROVE',
  'REFUSE',
  'TAKE_BACK',
  'FINISH',
  'REOPEN',
] as const;
export type RouteAction = (typeof ROUTE_ACTIONS)[number];

/** The life of a route: an action that is not named for a status is impossible in it. */
const LIFE_CYCLE: Record<RouteStatus, Partial<Record<RouteAction, RouteStatus>>> = {
  DRAFT: { EDIT: 'DRAFT', AGREE: 'AGREED' },
  AGREED: { EDIT: 'DRAFT', APPROVE: 'APPROVED', REFUSE: 'DRAFT', TAKE_BACK: 'DRAFT' },
  APPROVED: { EDIT: 'DRAFT', TAKE_BACK: 'DRAFT', FINISH: 'CLOSED' },
  CLOSED: { REOPEN: 'APPROVED' },
};

/** The status after an action, null when the action is impossible. */
export function statusAfter(status: RouteStatus, action: RouteAction): RouteStatus | null {
  return LIFE_CYCLE[status][action] ?? null;
}

export interface GuardedRoute {
  readonly basis: readonly string[];
  readonly hoursBudget: number;
  readonly pace: string;
  readonly steps: readonly GuardedStep[];
}

export interface GuardedStep {
  readonly form: EducationForm | null;
  readonly hours: number;
  /** A program of further education ends with a document of qualification. */
  readonly programId?: string | null | undefined;
}

export const ROUTE_GAPS = [
  'NO_DEFICIT',
  'NO_HOURS',
  'NO_PACE',
  'STEP_WITHOUT_FORM',
  'NONFORMAL_WITH_CERTIFICATE',
  'OVER_BUDGET',
] as const;
export type RouteGap = (typeof ROUTE_GAPS)[number];

/**
 * What a route lacks to be agreed and approved, null when nothing. A request will be a second kind of
 * basis. Source: requirements §14, п. 5; приказ 1971, п. 1.3; приказ 2077, приложение 1.
 * @requirement R204, R205
 */
export function gapOf({ basis, hoursBudget, pace, steps }: GuardedRoute): RouteGap | null {
  const total = totalHours(steps);
  if (basis.length === 0) return 'NO_DEFICIT';
  if (total <= 0) return 'NO_HOURS';
  if (pace.trim() === '') return 'NO_PACE';
  if (steps.some(({ form }) => form === null)) return 'STEP_WITHOUT_FORM';
  if (steps.some(({ form, programId }) => form !== 'FORMAL' && (programId ?? null) !== null))
    return 'NONFORMAL_WITH_CERTIFICATE';
  return total > hoursBudget ? 'OVER_BUDGET' : null;
}

/** How long the whole route takes: «общее время освоения». */
export function totalHours(steps: readonly { hours: number }[]): number {
  return steps.reduce((total, { hours }) => total + hours, 0);
}

/** Programs end with a document of qualification; events and support do not. Source: приказ 1971, п. 1.3. */
export function formOf(offer: { kind: 'PROGRAM' | 'ACTIVITY' }): EducationForm {
  return offer.kind === 'PROGRAM' ? 'FORMAL' : 'NONFORMAL';
}

/** Why a step may not be changed, null when it may. What is being studied or is done stays. */
export function editObstacle(
  status: RouteStatus,
  step: { state: StepState } | undefined,
): Problem<'ROUTE_CLOSED' | 'STEP_UNKNOWN' | 'STEP_STARTED'> | null {
  if (statusAfter(status, 'EDIT') === null) return new Problem('ROUTE_CLOSED');
  if (!step) return new Problem('STEP_UNKNOWN');
  return step.state === 'STUDYING' || step.state === 'COMPLETED'
    ? new Problem('STEP_STARTED')
    : null;
}
