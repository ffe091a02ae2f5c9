import type { DemoPlan, Region } from '@metodgraf/regions';
import type { RequiredEntityData } from '@mikro-orm/core';
import type { Appointment, AppointmentBasis } from '../src/appointment/index.ts';
import { inPlaceOf } from '../src/territory/index.ts';
import { addDays, latest } from './days.ts';
import type { DemoOrganizations } from './demo-organizations.ts';
import type { DemoPeople, PostRow } from './demo-people.ts';
import { Random } from './random.ts';

type AppointmentRow = RequiredEntityData<Appointment> & { id: string; personId: string };
type BasisRow = RequiredEntityData<AppointmentBasis>;
type Office = Pick<AppointmentRow, 'kind'> & Partial<AppointmentRow>;

/** How many of each office the demo region has, besides the methodologists of its plan. */
const COUNTS = { ACTIVE: 18, MUNICIPAL: 22, MMC: 2, EXPERT: 16, MENTOR: 30 };
/** How long somebody has taught before they are asked. */
const EXPERIENCED_DAYS = 3_000;

const REMITS = [
  'Экспертиза дополнительных профессиональных программ',
  'Экспертиза методических разработок и проектов педагогов',
  'Оценка образовательных практик для банка лучших практик',
  'Экспертиза заданий диагностики профессиональных компетенций',
];
const TRAININGS = [
  'ПК «Методическая поддержка педагогических работников», 72 ч',
  'ПК «Тьюторское сопровождение индивидуальных образовательных маршрутов», 36 ч',
];

export interface OfficeParts {
  readonly region: Region;
  readonly plan: DemoPlan;
  readonly organizations: DemoOrganizations;
  readonly people: DemoPeople;
  readonly day: string;
}

/**
 * The methodical active, staff of municipal services and ММЦ with the second posts they hold there, experts and
 * mentors: invented people of the schools, each office with what it rests on.
 */
export class DemoOffices {
  readonly appointments: AppointmentRow[] = [];
  readonly bases: BasisRow[] = [];
  /** Posts that come with an office in another organization. */
  readonly posts: PostRow[] = [];
  readonly #parts: OfficeParts;
  readonly #random: Random;
  /** Experienced educators in an order of chance, each asked for one office besides those of the plan. */
  readonly #free: PostRow[];

  constructor(parts: OfficeParts) {
    this.#parts = parts;
    // Of its own, so that what is added here changes nobody else's draws.
    this.#random = new Random(parts.plan.seed + 40);
    this.#free = this.#random.shuffle(this.#experienced());
    for (const personId of parts.people.methodologists.values())
      this.#admit(personId, ['TUTOR', 'CONSULTANT']);
    for (const { personId } of this.#free.splice(0, COUNTS.ACTIVE))
      this.#admit(personId, this.#random.chance(0.5) ? ['MENTOR', 'TUTOR'] : ['EXPERT']);
    this.#addMunicipal();
    this.#addCenters();
    this.#addExperts();
    this.#addMentors();
  }

  /** A diagnostic, a training and a contract such as people bring along. */
  groundsOf(asked: {
    diagnosed?: boolean;
    trained?: boolean;
    contract?: boolean;
  }): Partial<BasisRow> {
    const { day } = this.#parts;
    const random = this.#random;
    const number = random.int(100, 999);
    return {
      ...(asked.diagnosed && {
        diagnosedOn: addDays(day, -random.int(700, 900)),
        diagnosedBy: `Протокол диагностики № ${number} (демонстрационный)`,
      }),
      ...(asked.trained && {
        trainedOn: addDays(day, -random.int(400, 690)),
        trainedBy: `${random.pick(TRAININGS)}, удостоверение № ${number}`,
      }),
      ...(asked.contract && {
        contractNumber: `${number}-к`,
        contractOn: addDays(day, -random.int(360, 380)),
      }),
    };
  }

  #experienced(): PostRow[] {
    const { people, plan, day } = this.#parts;
    const planned = new Set(plan.accounts.map(({ person }) => person.id));
    const taught = new Map(people.people.map((each) => [each.id, each.teachingSince ?? day]));
    const schooled = new Set(people.educators);
    const enough = addDays(day, -EXPERIENCED_DAYS);
    const posts = people.posts.filter(
      ({ personId, to, from }) =>
        to === null &&
        from < addDays(day, -400) &&
        schooled.has(personId) &&
        !planned.has(personId) &&
        (taught.get(personId) ?? day) < enough,
    );
    return [...new Map(posts.map((post) => [post.personId, post])).values()];
  }

  #admit(personId: string, functions: AppointmentRow['functions']): void {
    const grounds = this.groundsOf({ diagnosed: true, trained: true });
    this.#appoint(personId, { kind: 'ACTIVE', functions: functions ?? [] }, grounds);
  }

  /** One or two of a municipality, most of them trained as tutors. */
  #addMunicipal(): void {
    for (const { id: organizationId, territoryId } of this.#authorities()) {
      const at = this.#free.findIndex((post) => this.#placeOf(post) === territoryId);
      const [post] = at < 0 ? [] : this.#free.splice(at, 1);
      if (!post) continue;
      this.#employ(post, { organizationId, title: 'Методист муниципальной методической службы' });
      this.#appoint(
        post.personId,
        { kind: 'MUNICIPAL_METHODOLOGIST', organizationId },
        { ...this.groundsOf({ trained: this.#random.chance(0.7) }), rate: 0.5 },
      );
    }
  }

  #authorities(): { id: string; territoryId: string | null }[] {
    return this.#parts.organizations.rows
      .filter(({ typeCode }) => typeCode === 'MUNICIPAL_AUTHORITY')
      .slice(0, COUNTS.MUNICIPAL);
  }

  /** Methodologists of each ММЦ on the staff of its college, with its municipalities between them. */
  #addCenters(): void {
    const { organizations, region, day } = this.#parts;
    for (const { id: key, territories } of region.registry.mmcs) {
      const mmc = organizations.idOf(key);
      const college = organizations.links.find(
        ({ organizationId, hierarchy }) => organizationId === mmc && hierarchy === 'ADMINISTRATIVE',
      );
      if (!college) continue;
      const held = territories.map((id) => region.registry.territoryInPlaceOf(id, day)?.id ?? id);
      for (const [place, post] of this.#free.splice(0, COUNTS.MMC).entries()) {
        this.#employ(post, { organizationId: college.parentId, title: 'Методист ММЦ' });
        const territoryIds = [...new Set(held)].filter((_, index) => index % COUNTS.MMC === place);
        this.#appoint(
          post.personId,
          { kind: 'MMC_METHODOLOGIST', organizationId: mmc, engagement: 'STAFF', territoryIds },
          {
            ...this.groundsOf({ trained: true, contract: true }),
            rate: 0.5,
            workplace: `Кабинет ${this.#random.int(101, 320)}, рабочее место с компьютером`,
          },
        );
      }
    }
  }

  /** Some experts are no longer: their office stays in the register. */
  #addExperts(): void {
    for (const [index, { personId }] of this.#free.splice(0, COUNTS.EXPERT).entries()) {
      const to = index < 2 ? addDays(this.#parts.day, -60) : null;
      this.#appoint(personId, { kind: 'EXPERT', remit: this.#random.pick(REMITS), to });
    }
  }

  #addMentors(): void {
    for (const { personId, organizationId } of this.#free.splice(0, COUNTS.MENTOR))
      this.#appoint(personId, { kind: 'MENTOR', organizationId });
  }

  #placeOf({ organizationId }: PostRow): string | null {
    const { organizations, region, day } = this.#parts;
    const recorded = organizations.rows.find(({ id }) => id === organizationId)?.territoryId;
    const territories = region.registry.territories.map(
      ({ id, validFrom, validTo, successor: successorId }) => ({
        id,
        validFrom,
        validTo,
        successorId,
      }),
    );
    return recorded ? (inPlaceOf(territories, { id: recorded, day })?.id ?? null) : null;
  }

  #employ(
    { personId, from }: PostRow,
    { organizationId, title }: Pick<PostRow, 'organizationId' | 'title'>,
  ): void {
    this.posts.push({
      id: this.#random.uuid(),
      personId,
      organizationId,
      title,
      from: latest(from, addDays(this.#parts.day, -395)),
      to: null,
      duties: ['ORGANIZATION'],
      managerKind: null,
      basis: null,
      rate: 0.5,
    });
  }

  #appoint(personId: string, office: Office, basis: Partial<BasisRow> = {}): void {
    const random = this.#random;
    const id = random.uuid();
    this.appointments.push({
      id,
      personId,
      organizationId: null,
      engagement: null,
      from: addDays(this.#parts.day, -random.int(100, 350)),
      to: null,
      confirmedOn: null,
      assigned: 0,
      limit: 0,
      limitClause: null,
      ...office,
    });
    this.bases.push({ ...EMPTY_BASIS, id, personId, ...basis });
  }
}

/** Nothing known of what an appointment rests on. */
export const EMPTY_BASIS = {
  diagnosedOn: null,
  diagnosedBy: null,
  assessmentId: null,
  trainedOn: null,
  trainedBy: null,
  contractNumber: null,
  contractOn: null,
  rate: null,
  workplace: null,
} as const;
