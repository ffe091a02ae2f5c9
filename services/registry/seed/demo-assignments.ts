import type { DemoPlan } from '@metodgraf/regions';
import type { OfficeFunction } from '../src/appointment/index.ts';
import { addDays, daysBetween, latest, yearsBefore } from './days.ts';
import type { DemoPeople } from './demo-people.ts';
import type { Random } from './random.ts';

export interface AppointmentRow {
  id: string;
  kind: 'METHODOLOGIST';
  personId: string;
  organizationId: string;
  engagement: 'STAFF' | 'CONTRACT';
  from: string;
  to: null;
  functions: OfficeFunction[];
  confirmedOn: string;
  assigned: number;
  limit: number;
  limitClause: string;
}

export interface AssignmentRow {
  id: string;
  personId: string;
  appointmentId: string;
  from: string;
  to: string | null;
}

/** How many educators came to the first methodologist lately, for her list of what is new. */
const NEWLY_ASSIGNED = 5;
/** How many of those without a methodologist had one before. */
const FORMER = 20;

interface Parts {
  plan: DemoPlan;
  people: DemoPeople;
  random: Random;
  day: string;
  center: string;
  limit: { value: number; clause: string };
}

/** Methodologists with exactly the loads of the plan, the heroine with hers. */
export function demoAssignments(parts: Parts): {
  appointments: AppointmentRow[];
  assignments: AssignmentRow[];
} {
  const { plan, people, random } = parts;
  const heroine = plan.account(plan.heroine.login).person.id;
  const waiting = random.shuffle(people.educators.filter((id) => id !== heroine));
  const assignments: AssignmentRow[] = [];
  const appointments = plan.methodologists.map(({ key, login, assigned }) => {
    const appointment = appointmentOf(parts, key);
    const herself = login === plan.heroine.methodologist;
    const educators = [
      ...(herself ? [heroine] : []),
      ...waiting.splice(0, herself ? assigned - 1 : assigned),
    ];
    assignments.push(
      ...educators.map((id, index) =>
        assignmentOf(parts, {
          appointment,
          id,
          isNew: herself && index > assigned - 1 - NEWLY_ASSIGNED,
        }),
      ),
    );
    return appointment;
  });
  const [first] = appointments;
  if (first)
    assignments.push(...waiting.slice(0, FORMER).flatMap((id) => formerOf(parts, first, id)));
  return { appointments, assignments };
}

function appointmentOf({ people, random, day, center, limit }: Parts, key: string): AppointmentRow {
  const from = yearsBefore(day, 2);
  const personId = people.methodologists.get(key) ?? '';
  const onStaff = people.posts.some(
    (post) => post.personId === personId && post.organizationId === center && post.from <= from,
  );
  return {
    id: random.uuid(),
    kind: 'METHODOLOGIST',
    personId,
    organizationId: center,
    engagement: random.chance(0.7) && onStaff ? 'STAFF' : 'CONTRACT',
    from,
    to: null,
    functions: ['ACCOMPANIMENT', 'ROUTE_SUPPORT'],
    confirmedOn: addDays(day, -random.int(10, 60)),
    assigned: 0,
    limit: limit.value,
    limitClause: limit.clause,
  };
}

function assignmentOf(
  { people, random, day }: Parts,
  { appointment, id, isNew }: { appointment: AppointmentRow; id: string; isNew: boolean },
): AssignmentRow {
  const earliest = latest(appointment.from, people.workingSince(id));
  const lately = addDays(day, -random.int(3, 25));
  const before = addDays(day, -random.int(40, Math.max(40, daysBetween(appointment.from, day))));
  const from = isNew ? latest(earliest, lately) : latest(earliest, before);
  return { id: random.uuid(), personId: id, appointmentId: appointment.id, from, to: null };
}

function formerOf(
  { people, random, day }: Parts,
  appointment: AppointmentRow,
  id: string,
): AssignmentRow[] {
  const from = latest(appointment.from, people.workingSince(id));
  const days = daysBetween(from, day);
  if (days < 200) return [];
  return [
    {
      id: random.uuid(),
      personId: id,
      appointmentId: appointment.id,
      from,
      to: addDays(from, random.int(60, days - 60)),
    },
  ];
}
