import type { Answer } from '../answer/answer.ts';
import { OperatorRefusal } from '../operator-refusal.ts';
import type { Evidence, Tag } from './find-tags.ts';
import type { Requirement } from './requirement-list.ts';

const KINDS: readonly Evidence[] = ['entity', 'screen', 'operation', 'rule', 'test'];
const HEADINGS: Record<Evidence, string> = {
  entity: 'сущность',
  screen: 'экран',
  operation: 'операция',
  rule: 'правило',
  test: 'тест',
};

/** One requirement with the files that carry it. Whole = it has a test and something to test. */
export interface Covered extends Requirement {
  readonly files: Readonly<Record<Evidence, readonly string[]>>;
  readonly state: 'WHOLE' | 'PARTLY' | 'NOTHING';
}

/** Joins what is demanded with what the code says it carries. */
export function coverageOf(requirements: readonly Requirement[], tags: readonly Tag[]): Covered[] {
  const byRequirement = Map.groupBy(tags, ({ requirement }) => requirement);
  return requirements.map((requirement) => {
    const own = byRequirement.get(requirement.id) ?? [];
    const filesOf = (kind: Evidence): string[] => [
      ...new Set(own.filter(({ evidence }) => evidence === kind).map(({ file }) => file)),
    ];
    const files = {
      entity: filesOf('entity'),
      screen: filesOf('screen'),
      operation: filesOf('operation'),
      rule: filesOf('rule'),
      test: filesOf('test'),
    };
    return { ...requirement, files, state: stateOf(own) };
  });
}

function stateOf(own: readonly Tag[]): Covered['state'] {
  if (own.length === 0) return 'NOTHING';
  const tested = own.some(({ evidence }) => evidence === 'test');
  return tested && own.some(({ evidence }) => evidence !== 'test') ? 'WHOLE' : 'PARTLY';
}

/** The table of `metodgraf coverage`; tags that name no requirement make it fail. */
export function coverageAnswer(
  requirements: readonly Requirement[],
  tags: readonly Tag[],
  { owner, all }: { owner?: string | undefined; all?: boolean | undefined },
): Answer {
  assertOwner(requirements, owner);
  const known = new Set(requirements.map(({ id }) => id));
  const unknown = tags.filter(({ requirement }) => !known.has(requirement));
  const rows = coverageOf(
    requirements.filter(({ owners }) => owner === undefined || owners.includes(owner)),
    tags,
  );
  const count = (state: Covered['state']): number =>
    rows.filter((row) => row.state === state).length;
  const lines = [
    ...rows.filter(({ state }) => all || state !== 'NOTHING').flatMap(linesOf),
    '',
    `Требований: ${rows.length}. Есть в продукте с тестом: ${count('WHOLE')}, частично: ${count('PARTLY')}, нет: ${count('NOTHING')}.`,
    ...unknown.map(({ requirement, file }) => `Неизвестное требование ${requirement}: ${file}`),
  ];
  return { lines, data: { rows, unknown }, exitCode: unknown.length > 0 ? 1 : 0 };
}

function assertOwner(requirements: readonly Requirement[], owner: string | undefined): void {
  const owners = [...new Set(requirements.flatMap((each) => each.owners))].toSorted();
  if (owner !== undefined && !owners.includes(owner)) {
    throw new OperatorRefusal(`Службы «${owner}» нет. Есть: ${owners.join(', ')}.`);
  }
}

function linesOf({ id, title, files }: Covered): string[] {
  const found = KINDS.filter((kind) => files[kind].length > 0);
  const marks = found.map((kind) => `  ${HEADINGS[kind]}: ${files[kind].join(', ')}`);
  return [`${id}  ${title}`, ...(marks.length > 0 ? marks : ['  —'])];
}
