import type { DemoPlan } from '@metodgraf/regions';
import { addDays, yearsBefore } from './days.ts';
import type { DemoPeople } from './demo-people.ts';
import { Random } from './random.ts';

interface Parts {
  plan: DemoPlan;
  people: DemoPeople;
  day: string;
  issuer: string;
}

const UNLINKED = ['petrov.av', 'dou-17-osinniki', 'school-42'];
const WITHOUT_ROLE = 4;
const EDUCATORS = 24;
const TEMPORARY = 5;

/**
 * Sign-ins that the administrator has work with, besides those of the plan that one really signs in with:
 * nobody's, without a role, with a role that ends soon, and heads whose role follows their post.
 */
export function demoSignIns({ plan, people, day, issuer }: Parts) {
  const random = new Random(plan.seed + 2);
  const planned = new Set(plan.accounts.map(({ person }) => person.id));
  const educators = people.educators.filter((id) => !planned.has(id));
  const heads = people.posts.filter(
    ({ personId, managerKind, to }) =>
      managerKind === 'HEAD' && to === null && !planned.has(personId),
  );
  const temporary = educators.slice(EDUCATORS, EDUCATORS + TEMPORARY);
  const grant = (personId: string, over: object = {}) => ({
    id: random.uuid(),
    personId,
    role: 'EDUCATOR',
    organizationId: null,
    duties: [],
    from: yearsBefore(day, 1),
    to: null,
    basis: 'Список педагогов школы от 01.09.2025',
    endReason: null,
    ...over,
  });
  const account = (subject: string, personId: string | null) => ({
    id: random.uuid(),
    issuer,
    subject,
    personId,
    registeredOn: addDays(day, -random.int(3, 400)),
    reason: personId === null ? null : 'Заявка школы на доступ',
  });
  const holders = [...educators.slice(0, EDUCATORS), ...temporary];
  const chosen = heads.slice(0, TEMPORARY * 2);
  return {
    accounts: [
      ...UNLINKED.map((subject) => account(subject, null)),
      ...[...holders, ...educators.slice(EDUCATORS + TEMPORARY).slice(0, WITHOUT_ROLE)].map(
        (id, place) => account(`pedagog-${String(place + 1).padStart(3, '0')}`, id),
      ),
      ...chosen.map(({ personId }, place) => account(`director-${place + 1}`, personId)),
    ],
    grants: [
      ...holders.slice(0, EDUCATORS).map((id) => grant(id)),
      ...temporary.map((id, place) =>
        grant(id, {
          role: 'ANALYST',
          from: addDays(day, -80),
          to: addDays(day, 2 * place + 3),
          basis: 'Приказ ЦНППМ от 01.09.2026 № 41, рабочая группа мониторинга',
        }),
      ),
      ...chosen.map(({ personId, organizationId }) =>
        grant(personId, {
          role: 'SCHOOL',
          organizationId,
          basis: 'Приказ о назначении на должность',
        }),
      ),
    ],
  };
}
