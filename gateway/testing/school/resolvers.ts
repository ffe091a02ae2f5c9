import {
  materials,
  type Material,
  ordinal,
  people,
  type Person,
  pick,
  type Program,
  programs,
  type School,
  schools,
} from './records.ts';

/** A field of the fixture: what it answers for a parent record. */
export type Resolve = (parent: never, args: never) => unknown;

const byId =
  <T extends { readonly id: string }>(table: readonly T[]) =>
  (_root: unknown, { id }: { id: string }) =>
    table.find((record) => record.id === id) ?? null;

function fail(what: string): never {
  throw new Error(`${what} не отвечает`);
}

const step = (n: number) => ({ id: `t${n}`, n });
const route = (n: number) => ({ id: `r${n}`, n });

/** Every field that is not simply a property of its record, by service, type and field. */
export const resolvers: Record<string, Record<string, Record<string, Resolve>>> = {
  people: {
    Query: {
      people: () => people,
      person: byId(people),
      parties: () => [pick(people, 1), pick(schools, 1), pick(people, 2), pick(schools, 2)],
      party: (_root, { id }) => [...people, ...schools].find((record) => record.id === id) ?? null,
      named: () => [pick(schools, 3), null, pick(people, 5)],
      everyone: () => [people.slice(0, 2), null, people.slice(4)],
    },
    Person: {
      chief: (person: Person) => (ordinal(person) === 1 ? null : pick(people, ordinal(person) - 1)),
      colleagues: (person: Person) => {
        if (ordinal(person) === 5) return [pick(people, 1), null];
        return ordinal(person) === 6 ? null : people.slice(0, ordinal(person) % 3);
      },
      mentor: (person: Person) =>
        ordinal(person) === 4 ? null : pick(people, ordinal(person) + 2),
    },
    School: {
      chief: (school: School) =>
        ordinal(school) === 2 ? fail('Кадры') : pick(people, ordinal(school)),
      staff: (school: School) => people.slice(0, ordinal(school)),
      neighbours: (school: School) => [pick(schools, ordinal(school) + 1), null],
    },
  },
  programs: {
    Query: {
      programs: (_root, { first }: { first: number }) => programs.slice(0, first),
      program: byId(programs),
      materials: () => materials,
      newest: () => pick(programs, 4),
    },
    Mutation: {
      rename: (_root, { id, title }: { id: string; title: string }) => {
        const found = programs.find((program) => program.id === id);
        return found ? { ...found, title } : null;
      },
    },
    Program: {
      author: (program: Program) =>
        ordinal(program) === 3 ? null : pick(people, ordinal(program)),
      listeners: (program: Program, { first }: { first: number }) => [
        ...people.slice(0, first),
        ...(ordinal(program) === 2 ? [null] : []),
      ],
      materials: (program: Program) => materials.slice(0, ordinal(program)),
      cover: (program: Program) => (ordinal(program) % 2 === 0 ? null : pick(materials, 1)),
    },
    Video: {
      program: (video: Material) => pick(programs, ordinal(video)),
      seconds: (video: Material) => (ordinal(video) === 5 ? fail('Плеер') : ordinal(video) * 60),
    },
    Text: {
      program: () => pick(programs, 1),
      pages: (text: Material) => ordinal(text) * 10,
      sources: (text: Material) => (ordinal(text) === 4 ? [pick(materials, 2)] : null),
    },
    Person: { teaches: (person: Person) => programs.slice(0, ordinal(person) % 3) },
  },
  routes: {
    Query: { routes: () => [1, 2, 3].map(route) },
    Route: {
      person: ({ n }: { n: number }) => (n === 3 ? null : pick(people, n)),
      steps: ({ n }: { n: number }) => [step(n), step(n + 1)],
    },
    Step: {
      program: ({ n }: { n: number }) => pick(programs, n),
      reason: ({ n }: { n: number }) => (n % 2 === 0 ? null : `Дефицит ${n}`),
    },
    Program: {
      load: ({ hours, weight }: Program) => hours * weight,
      usedIn: (program: Program) => [step(ordinal(program))],
    },
    Person: { route: (person: Person) => (ordinal(person) > 3 ? null : route(ordinal(person))) },
  },
  grades: {
    Mutation: { publish: () => true },
    Query: { best: () => [pick(people, 2), null, pick(people, 3)], average: () => 4.2 },
    Grade: { by: ({ n }: { n: number }) => pick(people, n + 1) },
    Person: {
      grades: (person: Person) => {
        if (ordinal(person) === 2) return [{ subject: 'Физика', points: 4, n: 2 }, null];
        return ordinal(person) === 6 ? null : [{ subject: 'Химия', points: 5, n: 1 }];
      },
      lastGrade: (person: Person) => {
        if (ordinal(person) === 4) return { subject: 'История', points: null, n: 4 };
        return { subject: 'Химия', points: 3, n: 3 };
      },
      total: (person: Person) => (ordinal(person) === 3 ? fail('Журнал') : ordinal(person) * 10),
    },
    Video: { likes: (video: Material) => (ordinal(video) === 3 ? null : ordinal(video)) },
  },
};
