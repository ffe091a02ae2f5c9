import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How big an operation becomes when its fragments are put in. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Selections after fragments are put in: what everything later works through. */
  readonly selections: number;
}

const NOTHING: Measure = { depth: 0, aliases: 0, directives: 0, selections: 0 };

/**
 * Measures the biggest operation of a document in time linear to its text: every fragment is measured once.
 * It runs before validation, because validation itself can be made to work for seconds (S5).
 */
export function measureDocument(document: DocumentNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Measure>();

  const ofFragment = (name: string): Measure => {
    const known = measured.get(name);
    if (known) return known;
    // A fragment that spreads itself measures nothing here; validation refuses it.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const measure = fragment ? ofSet(fragment.selectionSet) : NOTHING;
    measured.set(name, measure);
    return measure;
  };
  const ofSelection = (selection: SelectionNode): Measure => {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      return plus(ofFragment(selection.name.value), { directives });
    const below = selection.selectionSet ? ofSet(selection.selectionSet) : NOTHING;
    if (selection.kind === Kind.INLINE_FRAGMENT) return plus(below, { directives });
    // Asking about the schema is deep by nature; a rule of its own limits it.
    const depth = selection.name.value.startsWith('__') ? 0 : below.depth + 1;
    return {
      ...plus(below, { directives, aliases: selection.alias ? 1 : 0, selections: 1 }),
      depth,
    };
  };
  const ofSet = ({ selections }: SelectionSetNode): Measure =>
    selections
      .map(ofSelection)
      .reduce(
        (sum, next) => ({ ...plus(sum, next), depth: Math.max(sum.depth, next.depth) }),
        NOTHING,
      );

  return document.definitions
    .flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
      return [
        plus(ofSet(definition.selectionSet), { directives: definition.directives?.length ?? 0 }),
      ];
    })
    .reduce(biggest, NOTHING);
}

/** Adds counts; the depth stays that of the first. */
function plus(measure: Measure, more: Partial<Measure>): Measure {
  return {
    depth: measure.depth,
    aliases: measure.aliases + (more.aliases ?? 0),
    directives: measure.directives + (more.directives ?? 0),
    selections: measure.selections + (more.selections ?? 0),
  };
}

function biggest(a: Measure, b: Measure): Measure {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
    selections: Math.max(a.selections, b.selections),
  };
}
