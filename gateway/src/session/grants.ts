import { z } from 'zod';
import { type Role, ROLES, type Viewer } from '../identity/viewer.ts';

const Grant = z.object({
  role: z.enum(ROLES),
  scopes: z.array(z.string()).max(5),
  organization: z.string().nullable(),
  label: z.string().optional(),
  duties: z.array(z.string()),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
});

/** A role the registry gives a person, for a period; `to` is the first day without it. */
export type Grant = z.infer<typeof Grant>;

/** Grants as the registry's fact brings them; one that this gateway does not understand is left out, not guessed. */
export function readGrants(stored: unknown): Grant[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((grant) => {
    const { data } = Grant.safeParse(grant);
    return data ? [data] : [];
  });
}

/** The grants that hold on a day of the region. */
export function activeGrants(grants: readonly Grant[], day: string): Grant[] {
  return grants.filter(({ from, to }) => from <= day && (to === null || day < to));
}

/** The role a session acts in. */
export interface ChosenRole {
  readonly role: Role;
  readonly organization: string | null;
}

/** The grant behind a chosen role, if it still holds. */
export function grantOf(
  grants: readonly Grant[],
  { role, organization }: ChosenRole,
): Grant | undefined {
  return grants.find((grant) => grant.role === role && grant.organization === organization);
}

/** What services are told about somebody acting under a grant. */
export function viewerUnder(
  { role, scopes, duties, organization }: Grant,
  { person, session }: { person: string; session: string },
): Viewer {
  return { person, role, scopes, duties, organization, session };
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  EDUCATOR: 'Педагог',
  LEADER: 'Руководитель',
  METHODOLOGIST: 'Методист',
  SCHOOL: 'Образовательная организация',
  MUNICIPALITY: 'Муниципалитет',
  CENTER: 'ЦНППМ',
  PROVIDER: 'Организация ДПО',
  ORGANIZER: 'Организатор',
  MENTOR: 'Наставник',
  MINISTRY: 'Министерство',
  ANALYST: 'Аналитик',
  ADMINISTRATOR: 'Администратор',
};

/** How a role is called on the screen where one chooses it. */
export function labelOf({ label, role }: Grant): string {
  return label ?? ROLE_NAMES[role];
}
