export const STEP_STATES = ['PLANNED', 'STUDYING', 'COMPLETED', 'WITHDRAWN'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface FollowedStep {
  readonly matchId: string;
  readonly programId?: string | null | undefined;
  readonly activityId?: string | null | undefined;
  /** The day the step was decided on. */
  readonly decidedOn: string;
}

export interface StepEnrolment {
  readonly programId: string;
  readonly matchId?: string | null | undefined;
  readonly enrolledOn: string;
  readonly endedOn?: string | null | undefined;
  readonly outcome: 'STUDYING' | 'COMPLETED' | 'WITHDRAWN';
}

export interface StepParticipation {
  readonly activityId: string;
  readonly heldOn?: string | null | undefined;
  readonly outcome: 'REGISTERED' | 'ATTENDED' | 'ABSENT';
}

export interface StepProgress {
  readonly state: StepState;
  /** The day of completion, null until then or when the fact does not tell it. */
  readonly completedOn: string | null;
}

const RANK: Record<StepState, number> = { COMPLETED: 3, STUDYING: 2, WITHDRAWN: 1, PLANNED: 0 };
const PLANNED: StepProgress = { state: 'PLANNED', completedOn: null };
const STATE_OF_PART = {
  REGISTERED: 'PLANNED',
  ATTENDED: 'COMPLETED',
  ABSENT: 'WITHDRAWN',
} as const;

/**
 * How far a step has come, from all that is known about the person. It reads the whole state each time,
 * so late, repeated and reordered facts end in the same place. Study begun before the decision is not
 * the step's, unless the enrolment names its match.
 */
export function progressOf(
  step: FollowedStep,
  known: { enrolments: readonly StepEnrolment[]; participations: readonly StepParticipation[] },
): StepProgress {
  const studied = known.enrolments
    .filter((enrolment) => fulfils(step, enrolment))
    .map(({ outcome, endedOn }): StepProgress => ({
      state: outcome,
      completedOn: endedOn ?? null,
    }));
  const attended = known.participations
    .filter((part) => attends(step, part))
    .map(({ outcome, heldOn }): StepProgress => ({
      state: STATE_OF_PART[outcome],
      completedOn: heldOn ?? null,
    }));
  const furthest = [...studied, ...attended, PLANNED].reduce(further);
  return furthest.state === 'COMPLETED' ? furthest : { ...furthest, completedOn: null };
}

function fulfils(
  { matchId, programId, decidedOn }: FollowedStep,
  enrolment: StepEnrolment,
): boolean {
  if (enrolment.matchId === matchId) return true;
  return enrolment.programId === programId && enrolment.enrolledOn >= decidedOn;
}

function attends({ activityId, decidedOn }: FollowedStep, part: StepParticipation): boolean {
  return part.activityId === activityId && (!part.heldOn || part.heldOn >= decidedOn);
}

/** The further of two; of two completions the earlier day counts. */
function further(first: StepProgress, second: StepProgress): StepProgress {
  if (RANK[first.state] !== RANK[second.state])
    return RANK[first.state] > RANK[second.state] ? first : second;
  return (first.completedOn ?? '9999') <= (second.completedOn ?? '9999') ? first : second;
}
