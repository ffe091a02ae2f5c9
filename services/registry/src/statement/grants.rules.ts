import { lineOf, type Succession } from '../territory/succession.rules.ts';
import { isNotOver, joinedDays, type Period, sharedDays } from './period.rules.ts';

/** A role given to a person, with the organization it acts for. */
export interface GivenRole extends Period {
  readonly role: string;
  readonly duties: readonly string[];
  readonly organization: {
    readonly id: string;
    readonly type: string;
    readonly shortName: string;
    readonly territory: string | null;
  } | null;
}

/** A person with a sign-in and everything their roles depend on. */
export interface RoleHolder {
  readonly person: string;
  readonly grants: readonly GivenRole[];
  readonly posts: readonly (Period & { organization: string })[];
  /** Periods in offices, of which some are roles too: methodologist, mentor. */
  readonly appointments: readonly (Period & { kind: string })[];
}

/** A role as the gateway is told of it: on which days, over whom, under what name. */
export interface StatedGrant extends Period {
  readonly role: string;
  readonly scopes: string[];
  readonly organization: string | null;
  readonly label: string;
  readonly duties: string[];
}

interface Place {
  readonly region: string;
  readonly territories: readonly Succession[];
}

interface RoleRule {
  readonly label: string;
  /** What the role ends with: an appointment is of the kind that bears the role's name. */
  readonly follows: 'POST' | 'APPOINTMENT' | 'NOTHING';
  readonly scopes: (grant: GivenRole, holder: RoleHolder, place: Place) => string[];
}

const MOST_SCOPES = 5;

const own = (_: GivenRole, { person }: RoleHolder): string[] => [`own:${person}`];
const ofOrganization =
  (kind: 'org' | 'with') =>
  ({ organization }: GivenRole): string[] =>
    organization ? [`${kind}:${organization.id}`] : [];
const ofRegion = (_: GivenRole, __: RoleHolder, { region }: Place): string[] => [
  `region:${region}`,
];
const ofNobody = (): string[] => [];

/** A municipality sees its territory, also under the name it had before; an ММЦ sees its municipalities. */
const ofTerritory = (
  { organization }: GivenRole,
  _: RoleHolder,
  { territories }: Place,
): string[] => {
  if (!organization) return [];
  if (organization.type === 'MMC') return [`mmc:${organization.id}`];
  const line = organization.territory === null ? [] : lineOf(territories, organization.territory);
  return line.slice(-MOST_SCOPES).map(({ id }) => `mun:${id}`);
};

/** What each role opens, what it ends with and how it is called. Source: design, «Rights». */
const ROLE_RULES: Readonly<Record<string, RoleRule>> = {
  EDUCATOR: { label: 'Педагог', follows: 'NOTHING', scopes: own },
  LEADER: { label: 'Руководитель', follows: 'NOTHING', scopes: own },
  METHODOLOGIST: {
    label: 'Региональный методист',
    follows: 'APPOINTMENT',
    scopes: (_, { person }) => [`assigned:${person}`],
  },
  SCHOOL: { label: 'Заместитель директора', follows: 'POST', scopes: ofOrganization('org') },
  MUNICIPALITY: { label: 'Муниципальный координатор', follows: 'POST', scopes: ofTerritory },
  CENTER: { label: 'Сотрудник', follows: 'POST', scopes: ofRegion },
  PROVIDER: { label: 'Сотрудник', follows: 'POST', scopes: ofOrganization('with') },
  ORGANIZER: { label: 'Организатор', follows: 'POST', scopes: ofOrganization('with') },
  MENTOR: {
    label: 'Наставник',
    follows: 'APPOINTMENT',
    scopes: (_, { person }) => [`with:${person}`],
  },
  MINISTRY: { label: 'Сотрудник', follows: 'POST', scopes: ofRegion },
  ANALYST: { label: 'Аналитик', follows: 'NOTHING', scopes: ofNobody },
  ADMINISTRATOR: { label: 'Администратор', follows: 'NOTHING', scopes: ofNobody },
};

/** Whether the registry knows such a role. */
export const isRole = (role: string): boolean => role in ROLE_RULES;

/** What the role ends with by itself: the last post in its organization, the office, nothing. */
export const followsOf = (role: string): RoleRule['follows'] =>
  ROLE_RULES[role]?.follows ?? 'NOTHING';

/** How the role is called where no organization stands beside it. */
export const roleLabel = (role: string): string => ROLE_RULES[role]?.label ?? role;

/** The roles a sign-in carries today and later, each on the days it really stands. */
export function statedGrants(holder: RoleHolder, place: Place, day: string): StatedGrant[] {
  return holder.grants.flatMap((grant) => {
    const rule = ROLE_RULES[grant.role];
    if (!rule) return [];
    const { organization, role, duties } = grant;
    return daysOf(grant, rule, holder)
      .filter((period) => isNotOver(period, day))
      .map((period) => ({
        role,
        scopes: rule.scopes(grant, holder, place),
        organization: organization?.id ?? null,
        label:
          rule.follows === 'POST' && organization
            ? `${rule.label}, ${organization.shortName}`
            : rule.label,
        duties: [...duties],
        ...period,
      }));
  });
}

function daysOf(
  { from, to, role, organization }: GivenRole,
  { follows }: RoleRule,
  holder: RoleHolder,
): Period[] {
  const given = { from, to };
  if (follows === 'NOTHING') return joinedDays([given]);
  const followed =
    follows === 'APPOINTMENT'
      ? holder.appointments.filter(({ kind }) => kind === role)
      : holder.posts.filter((post) => post.organization === organization?.id);
  return joinedDays(followed).flatMap((period) => sharedDays(period, given) ?? []);
}
