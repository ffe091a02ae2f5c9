import fc from 'fast-check';
import type { FactsOfRegion } from './facts-of-region.ts';

/** Few days, close to the boundaries that formulas ask about, so that random facts collide there. */
const DAYS = [
  '2022-11-21',
  '2023-11-21',
  '2023-11-22',
  '2025-12-31',
  '2026-01-01',
  '2026-06-30',
  '2026-11-20',
  '2026-11-21',
  '2026-11-22',
];
const BIRTHDAYS = ['1991-11-20', '1991-11-21', '1991-11-22', '1992-02-29', '2000-01-01'];
const KINDS = ['EDUCATOR', 'EDUCATOR', 'EDUCATOR', 'LEADER', 'OTHER'] as const;

const ids = (prefix: string, count: number): string[] =>
  Array.from(
    { length: count },
    (_, index) => `${prefix}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  );

const PEOPLE = ids('a', 8);
const ORGANIZATIONS = ids('b', 4);
const ASSESSMENTS = ids('c', 8);
const MATCHES = ids('d', 8);
const PROGRAMS = ids('e', 3);
const APPOINTMENTS = ids('f', 3);
const ACTIVITIES = ids('1', 3);

const day = fc.constantFrom(...DAYS);
/** Mostly open: otherwise hardly anything holds on the day asked. */
const until = fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, day);
/** Days to ask about: mostly late, when something has happened. */
export const askedDay = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...DAYS.slice(-3)) }, day);
const early = fc.constantFrom(...DAYS.slice(0, 4));
const person = fc.constantFrom(...PEOPLE);
const some = <Row>(row: fc.Arbitrary<Row>, most = 10) =>
  fc.array(row, { minLength: Math.floor(most / 2), maxLength: most });

/** One row for each of the given ids. */
const each = <Row extends object>(names: readonly string[], row: fc.Arbitrary<Row>) =>
  fc
    .tuple(...names.map(() => row))
    .map((rows) => rows.map((made, index) => ({ ...made, id: names[index] ?? '' })));

/** Rows with ids of their own. */
const listed = <Row extends object>(prefix: string, row: fc.Arbitrary<Row>, most = 10) =>
  some(row, most).map((rows) =>
    rows.map((made, index) => ({ ...made, id: ids(prefix, most)[index] ?? '' })),
  );

const people = each(
  PEOPLE,
  fc.record({
    kind: fc.constantFrom(...KINDS),
    birthDate: fc.constantFrom(...BIRTHDAYS),
    teachingSince: fc.option(fc.constantFrom(...DAYS.slice(1)), { nil: null, freq: 8 }),
    posts: some(
      fc.record({
        organizationId: fc.constantFrom(...ORGANIZATIONS),
        since: fc.oneof({ weight: 3, arbitrary: early }, day),
        until,
      }),
      3,
    ),
  }),
);

const appointments = each(APPOINTMENTS, fc.record({ personId: person, since: day, until }));

const assignments = listed(
  '2',
  fc.record({ personId: person, appointment: fc.nat(APPOINTMENTS.length - 1), since: day, until }),
);

/**
 * A study that often follows its diagnostic as I-3 demands: the days come in order unless shuffled, the
 * person and the program are those of the choice unless replaced.
 */
const study = fc.record({
  assessment: fc.nat(ASSESSMENTS.length - 1),
  otherAssessments: some(fc.constantFrom(...ASSESSMENTS), 2),
  days: fc.tuple(day, day, day),
  inOrder: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  program: fc.option(fc.constantFrom(...PROGRAMS), { nil: null, freq: 8 }),
  otherPerson: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, person),
  owner: fc.constantFrom('SAME', 'SAME', 'SAME', 'OF_ASSESSMENT'),
  studied: fc.constantFrom(...PROGRAMS),
  sameProgram: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  linked: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  outcome: fc.constantFrom('COMPLETED', 'COMPLETED', 'COMPLETED', 'STUDYING', 'WITHDRAWN'),
});
type Study = typeof study extends fc.Arbitrary<infer Made> ? Made & { id: string } : never;

function matchOf(made: Study, owners: readonly { id: string; personId: string }[]) {
  const chosenBy = owners[made.assessment];
  const [decidedOn = ''] = made.inOrder ? made.days.toSorted() : made.days;
  return {
    id: made.id,
    personId: made.otherPerson ?? chosenBy?.personId ?? '',
    programId: made.program,
    assessments: [chosenBy?.id ?? '', ...made.otherAssessments],
    decidedOn,
  };
}

function enrolmentOf(
  made: Study,
  owners: readonly { id: string; personId: string }[],
  index: number,
) {
  const match = matchOf(made, owners);
  const diagnosed = owners[made.assessment]?.personId ?? '';
  const [, enrolledOn = '', endedOn = ''] = made.inOrder ? made.days.toSorted() : made.days;
  return {
    id: ids('3', MATCHES.length)[index] ?? '',
    personId: made.owner === 'SAME' ? match.personId : diagnosed,
    programId: made.sameProgram ? (match.programId ?? made.studied) : made.studied,
    matchId: made.linked ? match.id : null,
    enrolledOn,
    endedOn: made.outcome === 'STUDYING' ? null : endedOn,
    outcome: made.outcome,
  };
}

/** Any region whose records refer to each other more often than not, rightly or wrongly. */
export const factsOfRegion: fc.Arbitrary<FactsOfRegion> = fc
  .record({
    people,
    appointments,
    assignments,
    assessments: each(
      ASSESSMENTS,
      fc.record({
        personId: person,
        conductedBy: fc.constantFrom(...ORGANIZATIONS),
        finishedOn: fc.oneof({ weight: 3, arbitrary: early }, day),
      }),
    ),
    programs: each(
      PROGRAMS,
      fc.record({
        providerId: fc.constantFrom(...ORGANIZATIONS),
        runningSince: day,
        runningUntil: until,
        federal: fc.array(
          fc.record({ since: fc.oneof({ weight: 3, arbitrary: early }, day), until }),
          { maxLength: 3 },
        ),
      }),
    ),
    studies: each(MATCHES, study),
    routes: listed(
      '4',
      fc.record({
        personId: person,
        basis: some(fc.constantFrom(...ASSESSMENTS), 4),
        approvedOn: fc.option(day, { nil: null }),
      }),
    ),
    activities: each(
      ACTIVITIES.slice(1),
      fc.record({
        supportForm: fc.constantFrom('CONSULTATION', 'EXCURSION', null),
      }),
    ),
    participations: listed(
      '5',
      fc.record({
        personId: person,
        activityId: fc.constantFrom(...ACTIVITIES),
        kind: fc.constantFrom('SUPPORT', 'SUPPORT', 'EVENT'),
        on: fc.option(day, { nil: null }),
        outcome: fc.constantFrom('ATTENDED', 'ATTENDED', 'REGISTERED', 'ABSENT'),
      }),
      20,
    ),
  })
  .map(({ assignments: raw, studies, ...facts }) => ({
    ...facts,
    matches: studies.map((made) => matchOf(made, facts.assessments)),
    enrolments: studies.map((made, index) => enrolmentOf(made, facts.assessments, index)),
    assignments: raw.map(({ appointment, ...rest }) => ({
      ...rest,
      appointmentId: APPOINTMENTS[appointment] ?? '',
      methodologistId: facts.appointments[appointment]?.personId ?? '',
    })),
    territories: [
      { id: 'district', successor: 'okrug', since: '2019-01-01', until: '2026-01-01' },
      { id: 'okrug', successor: null, since: '2026-01-01', until: null },
      { id: 'town', successor: null, since: '2019-01-01', until: null },
    ],
    organizations: ORGANIZATIONS.map((id, index) => ({
      id,
      type: index === 0 ? 'CENTER' : 'SCHOOL',
    })),
    territoryOf: Object.fromEntries(
      ORGANIZATIONS.map((id, index) => [id, [null, 'district', 'town', 'okrug'][index] ?? null]),
    ),
  }));
