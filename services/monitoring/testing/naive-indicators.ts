import type { FactsOfRegion } from './facts-of-region.ts';

/** Whom an indicator counts on a day, by the simplest reading of its formula: compared with the SQL. */
export interface NaiveCount {
  readonly numerator: ReadonlySet<string>;
  readonly denominator: ReadonlySet<string>;
}

type Naive = (facts: FactsOfRegion, day: string) => NaiveCount;

const SUPPORT_FORMS = ['CONSULTATION', 'MENTORING'];
export const NAIVE_SUPPORT_FORMS = SUPPORT_FORMS;

const holds = ({ since, until }: { since: string; until: string | null }, day: string): boolean =>
  since <= day && (until === null || day < until);

function staffOf({ people }: FactsOfRegion, day: string) {
  return people.filter(
    ({ kind, posts }) => kind !== 'OTHER' && posts.some((post) => holds(post, day)),
  );
}

/** Full years between two days, as a person counts them. */
function fullYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}

function share(
  population: readonly { id: string }[],
  achieved: (person: string) => boolean,
): NaiveCount {
  const ids = population.map(({ id }) => id);
  return { numerator: new Set(ids.filter(achieved)), denominator: new Set(ids) };
}

const i3: Naive = (facts, day) =>
  share(
    staffOf(facts, day).filter(({ kind }) => kind === 'EDUCATOR'),
    (person) =>
      facts.enrolments.some((enrolment) => {
        if (enrolment.personId !== person || enrolment.outcome !== 'COMPLETED') return false;
        if (enrolment.endedOn === null || enrolment.endedOn > day) return false;
        const program = facts.programs.find(({ id }) => id === enrolment.programId);
        if (!program?.federal.some((period) => holds(period, enrolment.enrolledOn))) return false;
        const match = facts.matches.find(({ id }) => id === enrolment.matchId);
        if (match?.personId !== person || match.programId !== enrolment.programId) return false;
        if (match.decidedOn > enrolment.enrolledOn) return false;
        return facts.assessments.some(
          ({ id, personId, finishedOn }) =>
            match.assessments.includes(id) && personId === person && finishedOn <= match.decidedOn,
        );
      }),
  );

const i6: Naive = (facts, day) =>
  share(staffOf(facts, day), (person) =>
    facts.routes.some(
      ({ personId, approvedOn, basis }) =>
        personId === person &&
        approvedOn !== null &&
        approvedOn <= day &&
        facts.assessments.some(
          (assessment) =>
            basis.includes(assessment.id) &&
            assessment.personId === person &&
            assessment.finishedOn <= approvedOn,
        ),
    ),
  );

const i8: Naive = (facts, day) =>
  share(
    staffOf(facts, day).filter(
      ({ kind, birthDate, teachingSince }) =>
        kind === 'EDUCATOR' &&
        fullYears(birthDate, day) < 35 &&
        teachingSince !== null &&
        fullYears(teachingSince, day) < 3,
    ),
    (person) =>
      facts.participations.some(({ personId, kind, outcome, on, activityId }) => {
        if (personId !== person || kind !== 'SUPPORT' || outcome !== 'ATTENDED') return false;
        if (on === null || on > day || on.slice(0, 4) !== day.slice(0, 4)) return false;
        const form = facts.activities.find(({ id }) => id === activityId)?.supportForm ?? null;
        return form === null || SUPPORT_FORMS.includes(form);
      }),
  );

const j1: Naive = (facts, day) =>
  share(staffOf(facts, day), (person) =>
    facts.assessments.some(
      ({ personId, finishedOn, conductedBy }) =>
        personId === person &&
        finishedOn <= day &&
        facts.organizations.some(({ id, type }) => id === conductedBy && type === 'CENTER'),
    ),
  );

const i7: Naive = (facts, day) => {
  const acting = facts.appointments.filter((appointment) => holds(appointment, day));
  const assigned = staffOf(facts, day).filter(
    ({ id, kind }) =>
      kind === 'EDUCATOR' &&
      facts.assignments.some(
        (assignment) =>
          assignment.personId === id &&
          holds(assignment, day) &&
          acting.some((appointment) => appointment.id === assignment.appointmentId),
      ),
  );
  return {
    numerator: new Set(assigned.map(({ id }) => id)),
    denominator: new Set(acting.map(({ personId }) => personId)),
  };
};

const j6: Naive = ({ programs }, day) => {
  const running = programs.filter(({ runningSince, runningUntil }) =>
    holds({ since: runningSince, until: runningUntil }, day),
  );
  return share(running, (program) =>
    programs.some(
      ({ id, federal }) => id === program && federal.some((period) => holds(period, day)),
    ),
  );
};

export const NAIVE: Readonly<Record<string, Naive>> = {
  'I-3': i3,
  'I-6': i6,
  'I-7': i7,
  'I-8': i8,
  'J-1': j1,
  'J-6': j6,
};
