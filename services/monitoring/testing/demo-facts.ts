import { randomUUID } from 'node:crypto';
import {
  ActivityFact,
  AppointmentFact,
  AssessmentFact,
  AssignmentFact,
  EnrolmentFact,
  type FactData,
  MatchFact,
  OrganizationFact,
  ParticipationFact,
  ProgramFact,
  RouteFact,
  TerritoryFact,
  WorkforceFact,
} from '@metodgraf/facts';
import type { TestSubgraph } from '@metodgraf/subgraph-kit/testing';

type Given<Fact> = Partial<FactData<Fact>>;
const OPEN = { from: '2020-01-01', to: null };

const scopesOf = (id: string, organization: string, territory: string | null): string[] => [
  `own:${id}`,
  `org:${organization}`,
  ...(territory ? [`mun:${territory}`] : []),
  'region:kuzbass',
];

/** Facts as the other services would state them; each call says only what its test is about. */
export function factsFor(subgraph: TestSubgraph) {
  const deliver: TestSubgraph['deliver'] = (fact, subject, data, version) =>
    subgraph.deliver(fact, subject, data, version);

  return {
    async organization(given: Given<typeof OrganizationFact> = {}): Promise<string> {
      const id = randomUUID();
      await deliver(OrganizationFact, id, {
        type: 'SCHOOL',
        level: 'INSTITUTIONAL',
        name: `Школа ${id.slice(0, 4)}`,
        territory: null,
        parents: [],
        ...OPEN,
        ...given,
      });
      return id;
    },

    territory: (id: string, given: Given<typeof TerritoryFact> = {}) =>
      deliver(TerritoryFact, id, {
        oktmo: '32700000',
        name: id,
        successor: null,
        ...OPEN,
        ...given,
      }),

    /** Someone in a post, reached by their organization, municipality and region. */
    async person(
      { organization, territory = null }: { organization: string; territory?: string | null },
      given: Given<typeof WorkforceFact> = {},
    ): Promise<string> {
      const id = randomUUID();
      await deliver(WorkforceFact, id, {
        kind: 'EDUCATOR',
        posts: [{ organization, territory, title: 'Учитель', from: '2024-09-01', to: null }],
        subjects: [],
        birthDate: '1980-05-05',
        sex: 'FEMALE',
        since: '2005-09-01',
        ...given,
      });
      await subgraph.reach(id, ...scopesOf(id, organization, territory));
      return id;
    },

    async assessment(person: string, conductedBy: string, finishedOn = '2026-03-12') {
      const id = randomUUID();
      await deliver(AssessmentFact, id, {
        person,
        kind: 'TEST',
        conductedBy,
        finishedOn,
        validUntil: '2029-03-12',
        scaleVersion: '1',
      });
      return id;
    },

    async route(person: string, basis: string[], approvedOn: string | null = '2026-03-20') {
      const id = randomUUID();
      const status = approvedOn ? 'APPROVED' : 'DRAFT';
      await deliver(RouteFact, id, { person, status, basis, approvedOn, closedOn: null });
      return id;
    },

    async program(given: Given<typeof ProgramFact> = {}): Promise<string> {
      const id = randomUUID();
      await deliver(ProgramFact, id, {
        title: 'Оценивание на уроке',
        kind: 'UPSKILLING',
        provider: randomUUID(),
        hours: 36,
        form: 'DISTANCE',
        competencies: [],
        federal: [{ number: '1', from: '2025-01-01', to: null }],
        running: OPEN,
        ...given,
      });
      return id;
    },

    async match(person: string, program: string, assessments: string[], decidedOn = '2026-03-15') {
      const id = randomUUID();
      await deliver(MatchFact, id, {
        person,
        program,
        activity: null,
        assessments,
        deficits: [],
        decidedOn,
        approved: true,
      });
      return id;
    },

    async enrolment(
      of: { person: string; program: string; match: string | null },
      given: Given<typeof EnrolmentFact> = {},
    ): Promise<string> {
      const id = randomUUID();
      const dates = { enrolledOn: '2026-04-01', endedOn: '2026-06-05' };
      await deliver(EnrolmentFact, id, { ...of, ...dates, outcome: 'COMPLETED', ...given });
      return id;
    },

    async appointment(person: string, given: Given<typeof AppointmentFact> = {}) {
      const id = randomUUID();
      await deliver(AppointmentFact, id, {
        kind: 'METHODOLOGIST',
        person,
        organization: null,
        confirmedOn: '2026-10-05',
        ...OPEN,
        ...given,
      });
      return id;
    },

    async assignment(person: string, by: { methodologist: string; appointment: string }) {
      const id = randomUUID();
      await deliver(AssignmentFact, id, { person, ...by, ...OPEN });
      return id;
    },

    async participation(
      person: string,
      given: Given<typeof ParticipationFact> & { supportForm?: string } = {},
    ): Promise<string> {
      const { supportForm = 'CONSULTATION', ...rest } = given;
      const [id, activity] = [randomUUID(), randomUUID()];
      await deliver(ActivityFact, activity, {
        title: 'Консультация',
        kind: 'SUPPORT',
        supportForm,
        owner: randomUUID(),
        competencies: [],
        startsOn: '2026-02-01',
        endsOn: '2026-02-01',
        hours: 1,
        seats: null,
        free: null,
      });
      const part = {
        person,
        activity,
        kind: 'SUPPORT',
        on: '2026-02-01',
        outcome: 'ATTENDED',
      } as const;
      await deliver(ParticipationFact, id, { ...part, ...rest });
      return id;
    },
  };
}

export type DemoFacts = ReturnType<typeof factsFor>;
