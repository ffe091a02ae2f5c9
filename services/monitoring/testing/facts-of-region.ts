/** Facts about a small region as plain data: what the naive oracle counts and the tables are filled with. */
export interface FactsOfRegion {
  readonly territories: readonly {
    id: string;
    successor: string | null;
    since: string;
    until: string | null;
  }[];
  readonly organizations: readonly { id: string; type: string }[];
  readonly people: readonly {
    id: string;
    kind: 'EDUCATOR' | 'LEADER' | 'OTHER';
    birthDate: string;
    teachingSince: string | null;
    posts: readonly { organizationId: string; since: string; until: string | null }[];
  }[];
  readonly appointments: readonly {
    id: string;
    personId: string;
    since: string;
    until: string | null;
  }[];
  readonly assignments: readonly {
    id: string;
    personId: string;
    appointmentId: string;
    methodologistId: string;
    since: string;
    until: string | null;
  }[];
  readonly assessments: readonly {
    id: string;
    personId: string;
    conductedBy: string;
    finishedOn: string;
  }[];
  readonly programs: readonly {
    id: string;
    providerId: string;
    runningSince: string;
    runningUntil: string | null;
    federal: readonly { since: string; until: string | null }[];
  }[];
  readonly matches: readonly {
    id: string;
    personId: string;
    programId: string | null;
    assessments: readonly string[];
    decidedOn: string;
  }[];
  readonly enrolments: readonly {
    id: string;
    personId: string;
    programId: string;
    matchId: string | null;
    enrolledOn: string;
    endedOn: string | null;
    outcome: 'STUDYING' | 'COMPLETED' | 'WITHDRAWN';
  }[];
  readonly routes: readonly {
    id: string;
    personId: string;
    basis: readonly string[];
    approvedOn: string | null;
  }[];
  readonly activities: readonly { id: string; supportForm: string | null }[];
  readonly participations: readonly {
    id: string;
    personId: string;
    activityId: string;
    kind: 'EVENT' | 'SUPPORT';
    on: string | null;
    outcome: 'REGISTERED' | 'ATTENDED' | 'ABSENT';
  }[];
  /** Municipality of each organization. */
  readonly territoryOf: Readonly<Record<string, string | null>>;
}
