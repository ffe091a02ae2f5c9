import { type DirectiveNode, type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';

/** A field as its service declares it. */
export interface PublishedField {
  readonly name: string;
  readonly type: TypeNode;
  /** Declared only to be read from another service: says nothing about who owns it. */
  readonly external: boolean;
}

/** One type of one service's schema, its extensions merged. */
export interface PublishedType {
  readonly name: string;
  readonly kind: 'OBJECT' | 'INTERFACE' | 'INPUT' | 'ENUM' | 'UNION' | 'SCALAR';
  /** Field names that serve as keys: every service holding the entity declares them. */
  readonly keys: ReadonlySet<string>;
  readonly isEntity: boolean;
  /** Only refers to another service's entity: its keys are not resolvable here. */
  readonly isStub: boolean;
  readonly fields: readonly PublishedField[];
}

const kinds: Partial<Record<Kind, PublishedType['kind']>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'OBJECT',
  [Kind.OBJECT_TYPE_EXTENSION]: 'OBJECT',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'INTERFACE',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'INTERFACE',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'INPUT',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'INPUT',
  [Kind.ENUM_TYPE_DEFINITION]: 'ENUM',
  [Kind.ENUM_TYPE_EXTENSION]: 'ENUM',
  [Kind.UNION_TYPE_DEFINITION]: 'UNION',
  [Kind.UNION_TYPE_EXTENSION]: 'UNION',
  [Kind.SCALAR_TYPE_DEFINITION]: 'SCALAR',
};

/** The types of a service's schema, seen as claims on the common graph rather than as a schema. */
export function publishedTypes(sdl: string): PublishedType[] {
  const types = new Map<string, PublishedType>();
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    const kind = kinds[definition.kind];
    if (!kind || !('name' in definition) || !definition.name) continue;
    const directives = ('directives' in definition && definition.directives) || [];
    const keyed = directives.filter(named('key'));
    const keys = new Set(keyed.flatMap(keyFields));
    const fields =
      kind === 'OBJECT' || kind === 'INTERFACE'
        ? (('fields' in definition && definition.fields) || []).flatMap((field) =>
            field.kind === Kind.FIELD_DEFINITION ? [publishedField(field)] : [],
          )
        : [];
    const earlier = types.get(definition.name.value);
    types.set(definition.name.value, {
      name: definition.name.value,
      kind,
      keys: new Set([...(earlier?.keys ?? []), ...keys]),
      isEntity: Boolean(earlier?.isEntity) || keys.size > 0,
      isStub: keyed.length > 0 && keyed.every(isUnresolvable) && (earlier?.isStub ?? true),
      fields: [...(earlier?.fields ?? []), ...fields],
    });
  }
  return [...types.values()];
}

function publishedField(field: FieldDefinitionNode): PublishedField {
  return {
    name: field.name.value,
    type: field.type,
    external: Boolean(field.directives?.some(named('external'))),
  };
}

function named(name: string) {
  return (directive: DirectiveNode) =>
    directive.name.value === name || directive.name.value === `federation__${name}`;
}

function isUnresolvable(directive: DirectiveNode): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'resolvable')?.value;
  return value?.kind === Kind.BOOLEAN && !value.value;
}

/** Top-level names of a key; a compound key's inner selections belong to other types. */
function keyFields(directive: DirectiveNode): string[] {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  if (value?.kind !== Kind.STRING) return [];
  return value.value
    .replace(/\{[^{}]*\}/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
}
