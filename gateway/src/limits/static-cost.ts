import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  OperationTypeNode,
} from 'graphql';
import { graphRefusal } from '../graph/graph-refusal.ts';
import type { GraphRules } from '../graph/graph-rules.ts';
import { type MetField, type Walk, walkFields } from '../graph/walk-fields.ts';
import type { Role } from '../identity/viewer.ts';

const MAX_PAGE = 100;
/** A list nobody sized: posts of a person, clauses of an act. */
const ASSUMED_LIST = 5;
const MUTATION_COST = 10;
const PAGE_ARGUMENTS = ['first', 'last'];
const EDGE_FIELDS = ['edges', 'nodes'];

const BUDGETS: Partial<Record<Role, number>> = {
  ANALYST: 20_000,
  MINISTRY: 20_000,
  CENTER: 20_000,
};
const BUDGET = 10_000;

type Variables = Readonly<Record<string, unknown>>;

interface Place {
  /** How many times this place occurs in the answer at most. */
  readonly times: number;
  /** Size of lists right below, declared by the field above (`@listSize(sizedFields:)`, or a connection). */
  readonly below: { readonly size: number; readonly fields: readonly string[] } | undefined;
}

/**
 * Refuses an operation whose answer could become too big, before any service is asked (S8). The cost is the
 * number of objects the answer can hold, weighed by `@cost`; sizes come from `first`, `@listSize` or a guess.
 */
export function assertAffordable(
  walk: Walk,
  rules: GraphRules,
  { variables, role }: { variables: Variables; role: Role },
): void {
  const cost = costOf(walk, rules, variables);
  const budget = BUDGETS[role] ?? BUDGET;
  if (cost <= budget) return;
  throw graphRefusal(
    'OPERATION_TOO_LARGE',
    `Запрос слишком дорог: стоимость ${cost}, допустимо ${budget}. Уменьшите first или вложенность`,
    { limit: budget, found: cost },
  );
}

/** How many objects an answer can hold at most. */
export function costOf(walk: Walk, rules: GraphRules, variables: Variables): number {
  let cost = walk.operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0;
  walkFields<Place>(walk, { times: 1, below: undefined }, (met, place) => {
    if (!met.definition) return place;
    const rule = rules.field(met.parent.name, met.node.name.value);
    const page = pageSize(met, rule.listSize?.slicingArguments ?? [], variables);
    const isList = isListType(getNullableType(met.definition.type));
    const size = isList ? listSize(met, place, page ?? rule.listSize?.assumedSize) : 1;
    const times = place.times * size;
    const weight = rule.weight ?? (isCompositeType(getNamedType(met.definition.type)) ? 1 : 0);
    cost += times * weight;
    const fields = rule.listSize?.sizedFields.length ? rule.listSize.sizedFields : EDGE_FIELDS;
    const sized = page ?? rule.listSize?.assumedSize;
    return { times, below: isList || sized === undefined ? undefined : { size: sized, fields } };
  });
  return cost;
}

function listSize({ node }: MetField, { below }: Place, own: number | undefined): number {
  if (own !== undefined) return own;
  return below?.fields.includes(node.name.value) ? below.size : ASSUMED_LIST;
}

/** The page a field asks for; more than a hundred rows at once is refused whatever the budget. */
function pageSize(
  { node, definition }: MetField,
  declared: readonly string[],
  variables: Variables,
): number | undefined {
  if (!definition) return undefined;
  let size: number | undefined;
  const values = getArgumentValues(definition, node, variables);
  for (const name of [...PAGE_ARGUMENTS, ...declared]) {
    const given = values[name];
    if (typeof given !== 'number') continue;
    if (given < 0 || given > MAX_PAGE) {
      throw graphRefusal(
        'BAD_USER_INPUT',
        `За один раз можно получить от 0 до ${MAX_PAGE} записей`,
        {
          limit: MAX_PAGE,
        },
      );
    }
    size = Math.max(size ?? 0, given);
  }
  return size;
}
