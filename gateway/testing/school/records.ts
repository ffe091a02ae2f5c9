/** Small tables every subgraph of the fixture and the monolith read; ids alone tie them together. */

export interface Person {
  readonly __typename: 'Person';
  readonly id: string;
  readonly name: string;
  readonly post: 'TEACHER' | 'HEAD';
  readonly age: number | null;
  readonly tags: readonly string[];
}

export interface School {
  readonly __typename: 'School';
  readonly id: string;
  readonly name: string;
  readonly address: { town: string; street: string | null };
}

export interface Program {
  readonly __typename: 'Program';
  readonly id: string;
  readonly title: string;
  readonly hours: number;
  readonly weight: number;
}

export interface Material {
  readonly __typename: 'Video' | 'Text';
  readonly id: string;
  readonly title: string | null;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export const people: readonly Person[] = numbers(6).map((n) => ({
  __typename: 'Person',
  id: `p${n}`,
  name: `Педагог ${n}`,
  post: n % 3 === 0 ? 'HEAD' : 'TEACHER',
  age: n % 2 === 0 ? null : 30 + n,
  tags: n === 4 ? [] : [`метка ${n}`, 'общая'],
}));

export const schools: readonly School[] = numbers(3).map((n) => ({
  __typename: 'School',
  id: `s${n}`,
  name: `Школа ${n}`,
  address: { town: `Город ${n}`, street: n === 2 ? null : 'Садовая' },
}));

export const programs: readonly Program[] = numbers(4).map((n) => ({
  __typename: 'Program',
  id: `g${n}`,
  title: `Программа ${n}`,
  hours: n * 18,
  weight: n,
}));

export const materials: readonly Material[] = numbers(5).map((n) => ({
  __typename: n % 2 === 0 ? 'Text' : 'Video',
  id: `m${n}`,
  title: n === 3 ? null : `Материал ${n}`,
}));

/** The ordinal in an id: the fixture's relations are arithmetic on it. */
export function ordinal({ id }: { readonly id: string }): number {
  return Number(id.slice(1));
}

/** A record of a table by any ordinal, counted round. */
export function pick<T>(table: readonly T[], n: number): T {
  const found = table[(((n - 1) % table.length) + table.length) % table.length];
  if (found === undefined) throw new Error('The table is empty');
  return found;
}
