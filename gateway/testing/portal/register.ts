/** A long list of the fake registry, read by keyset like the lists of real services. */
export const REGISTER_SDL = `
  scalar LocalDate
  scalar DateTimeISO
  enum EntryKind { EDUCATOR LEADER }
  input EntryFilter { text: String }
  type Post { title: String! organization: School! }
  type Entry {
    id: ID!
    name: String!
    kind: EntryKind!
    young: Boolean!
    born: LocalDate
    hours: Int
    share: Float
    seen: DateTimeISO
    subjects: [String!]!
    posts: [Post!]!
    person: Person
    secret: String @requiresScopes(scopes: [["role:CENTER"]])
  }
  type EntryEdge { cursor: String! node: Entry! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type EntryConnection { edges: [EntryEdge!]! pageInfo: PageInfo! totalCount: Int! }
  type Chapter { title: String! entries(first: Int!, after: String): EntryConnection! }
`;

/** A row of the list; what a test does not say is the same in all. */
export interface RegisterEntry {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'EDUCATOR' | 'LEADER';
  readonly young?: boolean;
  readonly born?: string | null;
  readonly hours?: number | null;
  readonly share?: number | null;
  readonly seen?: string | null;
  readonly subjects?: readonly string[];
  readonly posts?: readonly { title: string; organization: { title: string } }[];
}

/** The list as it is now; tests change it, also while it is being read. */
export const register: { entries: RegisterEntry[]; onPage: (after: string | null) => unknown } = {
  entries: [],
  onPage: () => undefined,
};

/** Puts rows into the list in the order of their ids. */
export function fillRegister(entries: readonly RegisterEntry[]): void {
  register.entries = entries.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** So many rows whose ids sort like their numbers. */
export function manyEntries(count: number): RegisterEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `e${String(index).padStart(6, '0')}`;
    return { id, name: `Человек ${index}`, hours: index };
  });
}

const DEFAULTS = {
  kind: 'EDUCATOR',
  young: false,
  born: null,
  hours: null,
  share: null,
  seen: null,
  subjects: [],
  posts: [],
} as const;

async function page(
  _: unknown,
  { first, after, filter }: { first: number; after?: string | null; filter?: { text?: string } },
) {
  await register.onPage(after ?? null);
  const all = register.entries.filter(({ name }) => name.includes(filter?.text ?? ''));
  const rest = all.filter(({ id }) => !after || id > after);
  const shown = rest.slice(0, first);
  return {
    edges: shown.map((entry) => ({
      cursor: entry.id,
      node: { ...DEFAULTS, secret: 'тайна', ...entry, person: { id: entry.id, name: entry.name } },
    })),
    pageInfo: { hasNextPage: rest.length > first, endCursor: shown.at(-1)?.id ?? null },
    totalCount: all.length,
  };
}

/** Root fields of the list. */
export const registerResolvers = {
  register: page,
  chapter: () => ({ title: 'Глава', entries: (args: never) => page(null, args) }),
};
