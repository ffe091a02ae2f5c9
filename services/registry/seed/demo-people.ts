import { searchForm } from '@metodgraf/subgraph-kit';
import type { DemoNames, DemoPerson, DemoPlan } from '@metodgraf/regions';
import { checkDigits } from '../src/person/snils.rules.ts';
import { addDays, daysBetween, latest, yearsBefore } from './days.ts';
import type { DemoOrganizations } from './demo-organizations.ts';
import type { Random } from './random.ts';
import { careerMarks, workTerms } from './terms.ts';
import { careerOf, tradeOf } from './trades.ts';

type Kind = 'EDUCATOR' | 'LEADER' | 'OTHER';

export interface PersonRow {
  id: string;
  familyName: string;
  givenName: string;
  patronymic: string;
  searchName: string;
  kind: Kind;
  schoolSubjects: string[];
  teachingSince: string | null;
  publicOffice: boolean;
  workingSince: string | null;
  category: 'FIRST' | 'HIGHEST' | 'METHODOLOGIST' | 'MENTOR' | null;
  categoryOn: string | null;
  categoryUntil: string | null;
}

export interface DetailsRow {
  id: string;
  birthDate: string;
  sex: 'FEMALE' | 'MALE';
  snils: string;
  email: string;
  phone: string | null;
}

export interface PostRow {
  id: string;
  personId: string;
  organizationId: string;
  title: string;
  from: string;
  to: string | null;
  duties: ('TEACHING' | 'UPBRINGING' | 'ORGANIZATION')[];
  managerKind: 'HEAD' | 'DEPUTY' | 'UNIT_HEAD' | null;
  basis: string | null;
  rate: number | null;
}

interface Described extends Omit<DemoPerson, 'organization'> {
  organizationId: string;
  email: string;
  publicOffice: boolean;
}

/** Invented people of the demo region: those of the plan with fixed ids, the rest by chance. */
export class DemoPeople {
  readonly people: PersonRow[] = [];
  readonly details: DetailsRow[] = [];
  readonly posts: PostRow[] = [];
  /** Educators of schools, those that methodologists accompany. */
  readonly educators: string[] = [];
  /** Persons of methodologists by their key in the plan. */
  readonly methodologists = new Map<string, string>();
  readonly #plan: DemoPlan;
  readonly #organizations: DemoOrganizations;
  readonly #random: Random;
  readonly #day: string;
  readonly #snils = new Set<string>();

  constructor(parts: {
    plan: DemoPlan;
    organizations: DemoOrganizations;
    random: Random;
    day: string;
  }) {
    this.#plan = parts.plan;
    this.#organizations = parts.organizations;
    this.#random = parts.random;
    this.#day = parts.day;
    this.#addPlanned();
    this.#addMethodologists();
    this.#addLeaders();
    this.#addEducators();
    if (this.people.length !== this.#plan.counts.people) {
      throw new Error(
        `The demo region has ${this.people.length} people instead of ${this.#plan.counts.people}`,
      );
    }
  }

  /** When a person took up the post they hold today. */
  workingSince(person: string): string {
    const posts = this.posts.filter(({ personId, to }) => personId === person && to === null);
    return posts.map(({ from }) => from).toSorted()[0] ?? this.#day;
  }

  #addPlanned(): void {
    for (const { login, role, person } of this.#plan.accounts) {
      const organizationId = this.#organizations.idOf(person.organization);
      const publicOffice = role === 'METHODOLOGIST' || person.kind === 'LEADER';
      this.#add({ ...person, organizationId, email: `${login}@demo.example`, publicOffice });
      if (this.#organizations.schools.includes(organizationId) && person.kind === 'EDUCATOR')
        this.educators.push(person.id);
    }
  }

  #addMethodologists(): void {
    for (const { key, login } of this.#plan.methodologists) {
      const id =
        login === null
          ? this.#invent({
              kind: 'EDUCATOR',
              age: [38, 58],
              least: 12,
              organizationId: this.#organizations.idOf('center'),
              title: 'Региональный методист',
            })
          : this.#plan.account(login).person.id;
      this.methodologists.set(key, id);
    }
  }

  /** A head and a deputy for each school, the rest as second deputies. */
  #addLeaders(): void {
    const planned = this.#plan.accounts.filter(({ person }) => person.kind === 'LEADER');
    const waiting = this.#organizations.schools.flatMap((school) => [
      { school, title: 'Директор' },
      { school, title: 'Заместитель директора по учебно-воспитательной работе' },
    ]);
    for (const { person } of planned) {
      const school = this.#organizations.idOf(person.organization);
      const filled = waiting.findIndex(
        (post) => post.school === school && post.title === person.postTitle,
      );
      if (filled >= 0) waiting.splice(filled, 1);
    }
    const missing = this.#plan.counts.leaders - planned.length;
    const second = this.#random
      .shuffle(this.#organizations.schools)
      .map((school) => ({ school, title: 'Заместитель директора по методической работе' }));
    for (const { school, title } of [...waiting, ...second].slice(0, missing)) {
      this.#invent({ kind: 'LEADER', age: [34, 64], least: 8, organizationId: school, title });
    }
  }

  #addEducators(): void {
    const { schools } = this.#organizations;
    for (let index = 0; this.educators.length < this.#plan.counts.educators; index += 1) {
      const organizationId = schools[index % schools.length] ?? '';
      this.educators.push(this.#invent({ kind: 'EDUCATOR', organizationId }));
    }
  }

  #invent(wanted: {
    kind: Kind;
    organizationId: string;
    title?: string;
    age?: [number, number];
    least?: number;
  }): string {
    const random = this.#random;
    const sex = random.chance(0.86) ? 'FEMALE' : 'MALE';
    const trade = tradeOf(random);
    const { age, teachingYears } = wanted.age
      ? experienced(random, wanted.age, wanted.least ?? 0)
      : careerOf(random);
    const id = random.uuid();
    this.#add({
      id,
      ...nameOf(random, this.#plan.names, sex),
      sex,
      age,
      teachingYears,
      kind: wanted.kind,
      postTitle: wanted.title ?? trade.title,
      schoolSubjects: [...trade.subjects],
      organizationId: wanted.organizationId,
      email: `person-${this.people.length + 1}@demo.example`,
      publicOffice: wanted.kind === 'LEADER' || wanted.title === 'Региональный методист',
    });
    this.#addHistory(id, { title: trade.title, moved: wanted.kind === 'LEADER' ? 0.9 : 0.25 });
    return id;
  }

  #add({
    id,
    age,
    teachingYears,
    organizationId,
    postTitle,
    sex,
    email,
    ...card
  }: Described): void {
    const random = this.#random;
    const teachingSince =
      teachingYears === null
        ? null
        : addDays(yearsBefore(this.#day, teachingYears), -random.int(20, 340));
    const { familyName, givenName, patronymic } = card;
    const { kind, schoolSubjects, publicOffice } = card;
    const searchName = searchForm(familyName, givenName, patronymic);
    this.people.push({
      id,
      familyName,
      givenName,
      patronymic,
      searchName,
      kind,
      schoolSubjects,
      teachingSince,
      publicOffice,
      ...careerMarks({ id, kind, teachingSince, day: this.#day }),
    });
    this.details.push({
      id,
      birthDate: addDays(yearsBefore(this.#day, age), -random.int(1, 360)),
      sex,
      snils: this.#freeSnils(),
      email,
      phone: random.chance(0.6)
        ? `+7 000 ${random.int(100, 999)}-${random.int(10, 99)}-${random.int(10, 99)}`
        : null,
    });
    const from =
      teachingSince ?? addDays(yearsBefore(this.#day, random.int(1, 12)), -random.int(20, 340));
    this.posts.push({
      id: random.uuid(),
      personId: id,
      organizationId,
      title: postTitle,
      from,
      to: null,
      ...workTerms(kind, postTitle),
    });
  }

  /** Some have worked elsewhere before, some work in two schools. */
  #addHistory(person: string, { title, moved: share }: { title: string; moved: number }): void {
    const post = this.posts.at(-1);
    const random = this.#random;
    if (!post || post.personId !== person) return;
    const worked = daysBetween(post.from, this.#day);
    const elsewhere = {
      id: random.uuid(),
      personId: person,
      organizationId: random.pick(this.#organizations.schools),
      title,
      ...workTerms('EDUCATOR', title),
    };
    if (worked > 1_500 && random.chance(share)) {
      const moved = addDays(post.from, random.int(400, worked - 400));
      this.posts.push({ ...elsewhere, from: post.from, to: moved });
      post.from = moved;
    } else if (
      worked > 400 &&
      elsewhere.organizationId !== post.organizationId &&
      random.chance(0.04)
    ) {
      this.posts.push({
        ...elsewhere,
        from: latest(post.from, addDays(this.#day, -300)),
        to: null,
      });
    }
  }

  /** Numbers that begin with nine have never been issued. */
  #freeSnils(): string {
    for (;;) {
      const number = `9${String(this.#random.int(0, 99_999_999)).padStart(8, '0')}`;
      if (this.#snils.has(number)) continue;
      this.#snils.add(number);
      return number + checkDigits(number);
    }
  }
}

function experienced(
  random: Random,
  [least, most]: [number, number],
  years: number,
): { age: number; teachingYears: number } {
  const age = random.int(least, most);
  return { age, teachingYears: random.int(years, age - 23) };
}

function nameOf(random: Random, names: DemoNames, sex: 'FEMALE' | 'MALE') {
  const { givenNames, patronymics, familyNames } = sex === 'FEMALE' ? names.female : names.male;
  return {
    familyName: random.pick(familyNames),
    givenName: random.pick(givenNames),
    patronymic: random.pick(patronymics),
  };
}
