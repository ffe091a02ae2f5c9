import { Problem } from '@metodgraf/subgraph-kit/problem';

/** An educator as the balancing sees her. */
export interface BalancedEducator {
  readonly id: string;
  readonly schoolSubjects: readonly string[];
  /** Territories of today's posts. */
  readonly territories: readonly string[];
  /** The appointment that has her now. */
  readonly appointment: string | null;
}

/** A methodologist's appointment as the balancing sees it. */
export interface BalancedAppointment {
  readonly id: string;
  readonly schoolSubjects: readonly string[];
  readonly territories: readonly string[];
  /** How many educators may be given: the limit of the region, or more by an exception. */
  readonly limit: number;
}

/** What counts against giving an educator to a methodologist; whole points, at least 0. */
export interface BalancingWeights {
  /** They share no school subject. */
  readonly subject: number;
  /** The methodologist does not work in the educator's territory. */
  readonly territory: number;
  /** The educator changes her methodologist. */
  readonly continuity: number;
  /** The methodologist gets more than an even share, for each educator above it. */
  readonly evenness: number;
}

export interface BalancingTask {
  readonly educators: readonly BalancedEducator[];
  readonly appointments: readonly BalancedAppointment[];
  readonly weights: BalancingWeights;
}

/** Educators between whom the costs make no difference: same subjects, same territories. */
export interface EducatorGroup {
  readonly schoolSubjects: readonly string[];
  readonly territories: readonly string[];
  readonly educators: readonly BalancedEducator[];
}

/**
 * Refuses a task that has no solution and names what is missing: so many educators find no place under
 * the limits of all methodologists together. Source: приказ 1971, п. 5.3, абз. 1.
 */
export function checkCapacity({
  educators,
  appointments,
}: BalancingTask): Problem<'NOT_ENOUGH_METHODOLOGISTS'> | null {
  const places = appointments.reduce((sum, { limit }) => sum + limit, 0);
  if (educators.length <= places) return null;
  return new Problem('NOT_ENOUGH_METHODOLOGISTS', {
    educators: educators.length,
    places,
    shortfall: educators.length - places,
  });
}

/** The educators of a task in groups, in an order that depends on the task alone. */
export function groupsOf({ educators }: BalancingTask): EducatorGroup[] {
  const sorted = educators.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const groups = Map.groupBy(sorted, ({ schoolSubjects, territories }) =>
    JSON.stringify([schoolSubjects.toSorted(), territories.toSorted()]),
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, members]) => groupOf(members));
}

function groupOf(educators: readonly BalancedEducator[]): EducatorGroup {
  const [{ schoolSubjects, territories }] = educators as [BalancedEducator];
  return { schoolSubjects, territories, educators };
}

/** What counts against the pair whoever had the educator before, in points. */
export function mismatchOf(
  group: Pick<EducatorGroup, 'schoolSubjects' | 'territories'>,
  appointment: Pick<BalancedAppointment, 'schoolSubjects' | 'territories'>,
  weights: BalancingWeights,
): number {
  const subject = share(group.schoolSubjects, appointment.schoolSubjects) ? 0 : weights.subject;
  const territory = share(group.territories, appointment.territories) ? 0 : weights.territory;
  return subject + territory;
}

/** The even share: above it each further educator costs `evenness`. */
export const evenShare = ({ educators, appointments }: BalancingTask): number =>
  appointments.length === 0 ? 0 : Math.ceil(educators.length / appointments.length);

/** Who goes to whom. `given` is by educator, for all of them. */
export type Allocation = ReadonlyMap<string, string>;

/** The price of an allocation in points: what the solver minimises, counted in whole numbers. */
export function costOf(task: BalancingTask, given: Allocation): number {
  const { appointments, weights } = task;
  const byId = new Map(appointments.map((appointment) => [appointment.id, appointment]));
  const loads = new Map<string, number>();
  let cost = 0;
  for (const educator of task.educators) {
    const appointment = byId.get(given.get(educator.id) ?? '');
    if (!appointment) throw new Error(`Educator ${educator.id} was given to nobody`);
    loads.set(appointment.id, (loads.get(appointment.id) ?? 0) + 1);
    cost += mismatchOf(educator, appointment, weights);
    if (educator.appointment !== null && educator.appointment !== appointment.id)
      cost += weights.continuity;
  }
  const even = evenShare(task);
  for (const load of loads.values()) cost += Math.max(0, load - even) * weights.evenness;
  return cost;
}

/** Why an educator is proposed to change her methodologist. */
export const MOVE_REASONS = {
  UNASSIGNED: 'UNASSIGNED',
  APPOINTMENT_ENDED: 'APPOINTMENT_ENDED',
  OVER_LIMIT: 'OVER_LIMIT',
  SUBJECT: 'SUBJECT',
  TERRITORY: 'TERRITORY',
  EVENNESS: 'EVENNESS',
  MAKES_ROOM: 'MAKES_ROOM',
} as const;
export type MoveReason = keyof typeof MOVE_REASONS;

/** One proposed change: an educator goes from one methodologist, or from none, to another. */
export interface Move {
  readonly educator: string;
  readonly from: string | null;
  readonly to: string;
  readonly reasons: readonly MoveReason[];
}

/** The changes an allocation asks for, each with what speaks for it. */
export function movesOf(task: BalancingTask, given: Allocation): Move[] {
  const byId = new Map(task.appointments.map((appointment) => [appointment.id, appointment]));
  const before = loadsOf(task.educators.map(({ appointment }) => appointment));
  const even = evenShare(task);
  return task.educators.flatMap((educator) => {
    const to = byId.get(given.get(educator.id) ?? '');
    if (!to || to.id === educator.appointment) return [];
    const from = educator.appointment === null ? undefined : byId.get(educator.appointment);
    const load = from ? (before.get(from.id) ?? 0) : 0;
    const reasons = reasonsOf(educator, { from, to, load, even });
    return [{ educator: educator.id, from: educator.appointment, to: to.id, reasons }];
  });
}

interface Change {
  readonly from: BalancedAppointment | undefined;
  readonly to: BalancedAppointment;
  readonly load: number;
  readonly even: number;
}

function reasonsOf(educator: BalancedEducator, { from, to, load, even }: Change): MoveReason[] {
  if (educator.appointment === null) return ['UNASSIGNED'];
  if (!from) return ['APPOINTMENT_ENDED'];
  const reasons: MoveReason[] = [];
  if (load > from.limit) reasons.push('OVER_LIMIT');
  if (gains(educator.schoolSubjects, from.schoolSubjects, to.schoolSubjects))
    reasons.push('SUBJECT');
  if (gains(educator.territories, from.territories, to.territories)) reasons.push('TERRITORY');
  if (reasons.length === 0 && load > even) reasons.push('EVENNESS');
  // She fits no better there, but her leaving lets somebody in for whom the place is right.
  return reasons.length > 0 ? reasons : ['MAKES_ROOM'];
}

const share = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((each) => b.includes(each));

const gains = (of: readonly string[], was: readonly string[], is: readonly string[]): boolean =>
  share(of, is) && !share(of, was);

/** How many educators each appointment has. */
export function loadsOf(appointments: Iterable<string | null>): Map<string, number> {
  const loads = new Map<string, number>();
  for (const id of appointments) if (id !== null) loads.set(id, (loads.get(id) ?? 0) + 1);
  return loads;
}
