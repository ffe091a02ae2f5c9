import { useI18n } from '@metodgraf/remote-kit';
import type { Choice } from '@metodgraf/ui-kit';

/** Roles that can be given, and with what each of them ends by itself. */
const ROLES = {
  EDUCATOR: 'NOTHING',
  LEADER: 'NOTHING',
  METHODOLOGIST: 'APPOINTMENT',
  SCHOOL: 'POST',
  MUNICIPALITY: 'POST',
  CENTER: 'POST',
  PROVIDER: 'POST',
  ORGANIZER: 'POST',
  MENTOR: 'APPOINTMENT',
  MINISTRY: 'POST',
  ANALYST: 'NOTHING',
  ADMINISTRATOR: 'NOTHING',
} as const;

/** With what a role ends; unknown roles are given by newer registries and end with nothing. */
export const followsOf = (role: string | null): 'POST' | 'APPOINTMENT' | 'NOTHING' =>
  role && role in ROLES ? ROLES[role as keyof typeof ROLES] : 'NOTHING';

/** Roles by the names that people choose them by. */
export function useRoles(): { roleChoices: Choice[]; roleName: (role: string) => string } {
  const { t, te } = useI18n();
  const roleName = (role: string): string => (te(`roles.${role}`) ? t(`roles.${role}`) : role);
  return {
    roleChoices: Object.keys(ROLES).map((value) => ({ value, title: roleName(value) })),
    roleName,
  };
}
