import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';

/** Who may read a field at all, as its owner declared: `@authenticated`, `@requiresScopes`, `@policy`. */
export interface AccessRule {
  /** Any of these lists, each in full. Empty: being signed in is enough. */
  readonly scopes: readonly (readonly string[])[];
  /** No policy engine stands here, so a policy is never fulfilled. */
  readonly policy: boolean;
}

/** How long a list may get, as its owner declared with `@listSize`. */
interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
}

/** What the supergraph says about one field beyond its type. */
export interface FieldRule {
  readonly aggregate: boolean;
  readonly weight: number | undefined;
  readonly listSize: ListSize | undefined;
  readonly access: readonly AccessRule[];
}

const NOTHING: FieldRule = { aggregate: false, weight: undefined, listSize: undefined, access: [] };

/** The rules written as directives in the supergraph. They are read here and enforced always: there is no switch to forget (S21). */
export class GraphRules {
  readonly #fields: ReadonlyMap<string, FieldRule>;
  readonly #types: ReadonlyMap<string, readonly AccessRule[]>;

  private constructor(
    fields: ReadonlyMap<string, FieldRule>,
    types: ReadonlyMap<string, readonly AccessRule[]>,
  ) {
    this.#fields = fields;
    this.#types = types;
  }

  static of(supergraph: string): GraphRules {
    const fields = new Map<string, FieldRule>();
    const types = new Map<string, readonly AccessRule[]>();
    for (const definition of parse(supergraph, { noLocation: true }).definitions) {
      if (!('directives' in definition) || !('name' in definition) || !definition.name) continue;
      const type = definition.name.value;
      const directives = (definition.directives ?? []) as readonly ConstDirectiveNode[];
      const access = accessRules(directives);
      if (access.length > 0) types.set(type, access);
      if (
        definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
      ) {
        continue;
      }
      const wholeType = isAggregate(directives);
      for (const field of definition.fields ?? []) {
        fields.set(`${type}.${field.name.value}`, ruleOf(field, wholeType));
      }
    }
    return new GraphRules(fields, types);
  }

  field(type: string, field: string): FieldRule {
    return this.#fields.get(`${type}.${field}`) ?? NOTHING;
  }

  /** Rules that stand on a type as a whole. */
  typeAccess(type: string): readonly AccessRule[] {
    return this.#types.get(type) ?? [];
  }

  /** Coordinates an analyst may select, for the explorer. */
  get aggregateFields(): string[] {
    return [...this.#fields]
      .flatMap(([name, { aggregate }]) => (aggregate ? [name] : []))
      .toSorted();
  }
}

function ruleOf({ directives = [] }: FieldDefinitionNode, wholeType: boolean): FieldRule {
  const weight = argumentsOf(directives, 'cost')?.['weight'];
  const listSize = argumentsOf(directives, 'listSize');
  return {
    aggregate: wholeType || isAggregate(directives),
    weight: weight === undefined ? undefined : Number(weight),
    listSize: listSize && {
      assumedSize:
        listSize['assumedSize'] === undefined ? undefined : Number(listSize['assumedSize']),
      slicingArguments: strings(listSize['slicingArguments']),
      sizedFields: strings(listSize['sizedFields']),
    },
    access: accessRules(directives),
  };
}

function accessRules(directives: readonly ConstDirectiveNode[]): AccessRule[] {
  const rules: AccessRule[] = [];
  if (argumentsOf(directives, 'authenticated')) rules.push({ scopes: [], policy: false });
  const scopes = argumentsOf(directives, 'requiresScopes')?.['scopes'];
  if (Array.isArray(scopes)) rules.push({ scopes: scopes.map(strings), policy: false });
  if (argumentsOf(directives, 'policy')) rules.push({ scopes: [], policy: true });
  return rules;
}

function isAggregate(directives: readonly ConstDirectiveNode[]): boolean {
  return directives.some(
    (directive) => directive.name.value === 'tag' && named(directive, 'name') === 'aggregate',
  );
}

function argumentsOf(
  directives: readonly ConstDirectiveNode[],
  name: string,
): Readonly<Record<string, unknown>> | undefined {
  const directive = directives.find((candidate) =>
    [name, `federation__${name}`].includes(candidate.name.value),
  );
  if (!directive) return undefined;
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name: { value: key }, value }) => [key, plain(value)]),
  );
}

function named(directive: ConstDirectiveNode, name: string): unknown {
  const argument = directive.arguments?.find((candidate) => candidate.name.value === name);
  return argument && plain(argument.value);
}

function plain(value: ValueNode): unknown {
  return valueFromASTUntyped(value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
