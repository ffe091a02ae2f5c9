import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  print,
  parse,
} from 'graphql';

/** A query nobody would write by hand, legal or not: the caller validates it. */
export interface RandomQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  person: ['(id: "p2")', '(id: $person)'],
  party: ['(id: "s2")', '(id: "p3")', '(id: "нет")'],
  program: ['(id: "g2")', '(id: "g9")'],
  programs: ['', '(first: 2)', '(first: $first)'],
  listeners: ['', '(first: 1)', '(first: $first)'],
};

/** Makes random queries from a seed: the same seed gives the same queries on every machine. */
export class QueryGenerator {
  readonly #schema: GraphQLSchema;
  #state: number;
  #arguments = new Map<string, string>();
  #fragments: { name: string; on: GraphQLCompositeType; body: string }[] = [];

  constructor(schema: GraphQLSchema, seed: number) {
    this.#schema = schema;
    this.#state = seed;
  }

  next(): RandomQuery {
    this.#arguments = new Map();
    this.#fragments = [];
    const composites = Object.values(this.#schema.getTypeMap()).filter(
      (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
    );
    for (let index = 0; index < this.#upTo(3); index += 1) {
      const on = this.#pick(composites.filter(({ name }) => name !== 'Mutation'));
      // A fragment may spread only those before it: no cycles.
      this.#fragments.push({ name: `F${index}`, on, body: this.#selection(on, 1) });
    }
    const root = this.#schema.getQueryType();
    if (!root) throw new Error('The schema has no queries');
    const body = this.#selection(root, 4);
    return { query: this.#document(body), variables: this.#variables() };
  }

  #document(body: string): string {
    const definitions = this.#fragments
      .filter(({ name }) => isSpread(name, body, this.#fragments))
      .map(({ name, on, body: inner }) => `fragment ${name} on ${on.name} ${inner}`);
    const text = [body, ...definitions].join('\n');
    const declared = ['yes: Boolean!', 'no: Boolean! = false', 'first: Int', 'person: ID!'].filter(
      (declaration) => text.includes(`$${declaration.split(':')[0]}`),
    );
    const head = declared.length > 0 ? `(${declared.map((each) => `$${each}`).join(', ')})` : '';
    return print(parse(`query Random${head} ${text}`));
  }

  #variables(): Record<string, unknown> {
    return {
      yes: this.#chance(0.5),
      ...(this.#chance(0.5) && { no: true }),
      first: 2,
      person: 'p4',
    };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    const count = 1 + this.#upTo(3);
    for (let index = 0; index < count; index += 1) parts.push(this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    const roll = this.#random();
    if (roll < 0.1) return `${this.#chance(0.3) ? 'kind: ' : ''}__typename${this.#condition()}`;
    if (roll < 0.3 && depth > 0) return this.#inlineFragment(type, depth);
    const fragments = this.#fragments.filter(({ on }) => doTypesOverlap(this.#schema, on, type));
    if (roll < 0.42 && fragments.length > 0) {
      return `...${this.#pick(fragments).name}${this.#condition()}`;
    }
    if (!('getFields' in type)) return depth > 0 ? this.#inlineFragment(type, depth) : '__typename';
    return this.#field(Object.values(type.getFields()), depth);
  }

  #field(fields: readonly GraphQLField<unknown, unknown>[], depth: number): string {
    const field = this.#pick(fields);
    const type = getNamedType(field.type);
    if (isCompositeType(type) && depth <= 0) return '__typename';
    const below = isCompositeType(type) ? ` ${this.#selection(type, depth - 1)}` : '';
    const alias = this.#chance(0.15) ? `${field.name}${this.#upTo(2)}: ` : '';
    return `${alias}${field.name}${this.#argumentsOf(field)}${this.#condition()}${below}`;
  }

  #inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    const on = this.#chance(0.2) ? undefined : this.#pick([...possible, ...wider, type]);
    const condition = on ? ` on ${on.name}` : '';
    return `...${condition}${this.#condition()} ${this.#selection(on ?? type, depth - 1)}`;
  }

  /** One field has the same arguments all over a query, or repeated keys would not merge. */
  #argumentsOf({ name }: GraphQLField<unknown, unknown>): string {
    const known = this.#arguments.get(name);
    if (known !== undefined) return known;
    const chosen = this.#pick(ARGUMENTS[name] ?? ['']);
    this.#arguments.set(name, chosen);
    return chosen;
  }

  #condition(): string {
    if (this.#chance(0.8)) return '';
    const directive = this.#pick(['@skip', '@include']);
    return ` ${directive}(if: ${this.#pick(['true', 'false', '$yes', '$no'])})`;
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #upTo(limit: number): number {
    return Math.floor(this.#random() * (limit + 1));
  }

  #pick<T>(choices: readonly T[]): T {
    const chosen = choices[Math.floor(this.#random() * choices.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from');
    return chosen;
  }

  /** mulberry32: small, seeded, good enough to spread choices. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
}

function isSpread(
  name: string,
  body: string,
  fragments: readonly { name: string; body: string }[],
): boolean {
  if (body.includes(`...${name}`)) return true;
  return fragments.some(
    (fragment) =>
      fragment.name !== name &&
      fragment.body.includes(`...${name}`) &&
      isSpread(fragment.name, body, fragments),
  );
}
