import { z } from 'zod';
import { day, defineFact, id, period, SERVICES } from './fact-type.ts';

const everyone = SERVICES.filter((name) => name !== 'registry');
const workers = [
  'diagnostics',
  'catalog',
  'learning-routes',
  'methodical-work',
  'monitoring',
] as const;

/** Whose eyes stand over a person and since when: the source of every service's `reach`. */
export const PersonFact = defineFact('registry', 'person.v1', {
  readers: everyone,
  shape: {
    scopes: z.array(z.object({ scope: z.string(), ...period })),
    mergedInto: id.nullable(),
    erased: z.boolean(),
  },
});

/** An organization of the system with its place in both hierarchies. */
export const OrganizationFact = defineFact('registry', 'organization.v1', {
  readers: everyone,
  shape: {
    type: z.string(),
    level: z.string(),
    name: z.string(),
    territory: z.string().nullable(),
    parents: z.array(
      z.object({ hierarchy: z.enum(['ADMINISTRATIVE', 'METHODICAL']), organization: id }),
    ),
    ...period,
  },
});

/** A municipality in the boundaries of its period. */
export const TerritoryFact = defineFact('registry', 'territory.v1', {
  readers: everyone,
  shape: { oktmo: z.string(), name: z.string(), successor: z.string().nullable(), ...period },
});

/** What a person does for a living, without a name: the denominator of most indicators. */
export const WorkforceFact = defineFact('registry', 'workforce.v1', {
  readers: workers,
  shape: {
    kind: z.enum(['EDUCATOR', 'LEADER', 'OTHER']),
    posts: z.array(
      z.object({
        organization: id,
        territory: z.string().nullable(),
        title: z.string(),
        /** Of those who lead: in which of the three capacities. */
        managerKind: z.enum(['HEAD', 'DEPUTY', 'UNIT_HEAD']).nullable().optional(),
        /** False for work whose holder indicators leave out; absent in statements of before. Source: CF-08. */
        counted: z.boolean().optional(),
        ...period,
      }),
    ),
    subjects: z.array(z.string()),
    birthDate: day,
    sex: z.enum(['FEMALE', 'MALE']),
    since: day.nullable(),
  },
});

/** Who leads an organization together, in time. Source: приказ 1971, п. 5.2; GAP-05. */
export const TeamFact = defineFact('registry', 'team.v1', {
  readers: ['learning-routes', 'methodical-work', 'monitoring'],
  shape: {
    organization: id,
    members: z.array(
      z.object({ person: id, role: z.enum(['HEAD', 'DEPUTY', 'UNIT_HEAD', 'OTHER']), ...period }),
    ),
    ...period,
  },
});

/** An office held by a person: the base of methodologists, the methodical active, experts, mentors. */
export const AppointmentFact = defineFact('registry', 'appointment.v1', {
  readers: ['learning-routes', 'methodical-work', 'monitoring'],
  shape: {
    kind: z.enum([
      'METHODOLOGIST',
      'ACTIVE',
      'MUNICIPAL_METHODOLOGIST',
      'MMC_METHODOLOGIST',
      'EXPERT',
      'MENTOR',
    ]),
    person: id,
    organization: id.nullable(),
    confirmedOn: day.nullable(),
    ...period,
  },
});

/** Who accompanies whom. Source: приказ 1971, п. 5.3. */
export const AssignmentFact = defineFact('registry', 'assignment.v1', {
  readers: ['learning-routes', 'methodical-work', 'monitoring'],
  shape: { person: id, methodologist: id, appointment: id, ...period },
});

/** A sign-in and the roles it carries today. */
export const AccountFact = defineFact('registry', 'account.v1', {
  readers: ['gateway'],
  shape: {
    issuer: z.string(),
    subject: z.string(),
    person: id,
    grants: z.array(
      z.object({
        role: z.string(),
        scopes: z.array(z.string()).max(5),
        organization: id.nullable(),
        label: z.string(),
        duties: z.array(z.string()),
        ...period,
      }),
    ),
  },
});
