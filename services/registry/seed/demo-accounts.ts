import type { DemoPlan } from '@metodgraf/regions';
import { yearsBefore } from './days.ts';
import type { DemoOrganizations } from './demo-organizations.ts';
import type { Random } from './random.ts';

/** Sign-ins of the demo people; each has the role of the plan, the center's may see results. */
export function demoAccounts({
  plan,
  organizations,
  random,
  day,
  issuer,
}: {
  plan: DemoPlan;
  organizations: DemoOrganizations;
  random: Random;
  day: string;
  issuer: string;
}) {
  const accounts = plan.accounts.map(({ login, person }) => ({
    id: random.uuid(),
    issuer,
    subject: login,
    personId: person.id,
    registeredOn: yearsBefore(day, 1),
    reason: 'Заявка организации на доступ',
  }));
  const grants = plan.accounts.map(({ role, organization, person }) => ({
    id: random.uuid(),
    personId: person.id,
    role,
    organizationId: organization === null ? null : organizations.idOf(organization),
    duties: role === 'CENTER' ? ['RESULTS', 'PRIVATE'] : [],
    from: yearsBefore(day, 1),
    to: null,
    basis: 'Приказ о доступе к системе',
    endReason: null,
  }));
  return { accounts, grants };
}
