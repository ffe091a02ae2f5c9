import { z } from 'zod';
import { Code, StableId, Text } from './primitives.ts';

const FixedUuid = z.uuidv4('нужен UUID четвёртой версии');

const ROLES = [
  'EDUCATOR',
  'LEADER',
  'METHODOLOGIST',
  'SCHOOL',
  'MUNICIPALITY',
  'CENTER',
  'PROVIDER',
  'ORGANIZER',
  'MENTOR',
  'MINISTRY',
  'ANALYST',
  'ADMINISTRATOR',
] as const;

const DemoOrganizationRow = z.strictObject({
  key: StableId,
  id: FixedUuid,
  type: Code,
  name: Text,
  shortName: Text,
  /** Null for a subject of the regional level. */
  territory: StableId.nullable(),
  administrativeParent: StableId.nullable(),
  methodicalParent: StableId.nullable(),
});

const DemoPersonRow = z.strictObject({
  id: FixedUuid,
  familyName: Text,
  givenName: Text,
  patronymic: Text,
  sex: z.enum(['FEMALE', 'MALE']),
  /** Full years on the day of loading. */
  age: z.int().min(18).max(90),
  /** Full years of teaching on the day of loading; null for those who do not teach. */
  teachingYears: z.int().min(0).max(60).nullable(),
  kind: z.enum(['EDUCATOR', 'LEADER', 'OTHER']),
  postTitle: Text,
  schoolSubjects: z.array(Text),
  organization: StableId,
});

const DemoAccountRow = z.strictObject({
  login: StableId,
  title: Text,
  role: z.enum(ROLES),
  /** The organization the grant stands on, null for a grant that needs none. */
  organization: StableId.nullable(),
  /** What the journey relies on; shown beside the account at start. */
  story: Text,
  person: DemoPersonRow,
});

const MethodologistRow = z.strictObject({
  key: StableId,
  /** Null for a methodologist whose person is generated. */
  login: StableId.nullable(),
  assigned: z.int().min(0),
});

const Count = z.int().min(0);

export const DemoFile = z.strictObject({
  demo: z.literal(true),
  seed: z.int().positive(),
  counts: z.strictObject({
    schools: Count,
    people: Count,
    educators: Count,
    leaders: Count,
    programs: Count,
    federalPrograms: Count,
    expiredFederalPrograms: Count,
  }),
  earlierCampaign: z.strictObject({
    title: Text,
    monthsBefore: z.int().positive(),
    lengthDays: z.int().positive(),
    assessed: Count,
  }),
  methodologists: z.array(MethodologistRow).min(1),
  /** Login of the educator the journey follows, and of the methodologist she is assigned to. */
  heroine: z.strictObject({ login: StableId, methodologist: StableId }),
  organizations: z.array(DemoOrganizationRow).min(1),
  accounts: z.array(DemoAccountRow).min(1),
});

const NamesOfSex = z.strictObject({
  givenNames: z.array(Text).min(10),
  patronymics: z.array(Text).min(10),
  familyNames: z.array(Text).min(10),
});

export const DemoNamesFile = z.strictObject({
  demo: z.literal(true),
  female: NamesOfSex,
  male: NamesOfSex,
});

export type DemoFileContent = z.infer<typeof DemoFile>;
export type DemoOrganization = z.infer<typeof DemoOrganizationRow>;
export type DemoPerson = z.infer<typeof DemoPersonRow>;
export type DemoAccount = z.infer<typeof DemoAccountRow>;
export type DemoMethodologist = z.infer<typeof MethodologistRow>;
export type DemoNames = z.infer<typeof DemoNamesFile>;
export type Role = (typeof ROLES)[number];
