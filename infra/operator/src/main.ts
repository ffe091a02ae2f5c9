import { resolve } from 'node:path';
import { loadRegion } from '@metodgraf/regions';
import { Command } from 'commander';
import { type Answer, printAnswer } from './answer/answer.ts';
import { verifyAuditAnswer } from './audit/verify-audit-command.ts';
import { composeAnswer } from './compose-command.ts';
import { coverageAnswer } from './coverage/coverage.ts';
import { findTags } from './coverage/find-tags.ts';
import { readRequirements, type Requirement } from './coverage/requirement-list.ts';
import { memoryAnswer } from './memory-command.ts';
import { recomputeAnswer } from './recompute-command.ts';
import { OperatorRefusal } from './service-command.ts';

const root = resolve(import.meta.dirname, '../../..');
const program = new Command('metodgraf')
  .description(
    'Команды оператора МетодГраф. Коды выхода: 0 — в порядке, 1 — найдено нарушение, 2 — команду выполнить нельзя.',
  )
  .helpOption('--help', 'эта справка')
  .helpCommand(false);

command('compose', 'собрать граф из опубликованных схем служб')
  .option('--check', 'только проверить, ничего не записывать')
  .action((options: { check?: boolean; json?: boolean }) =>
    answer(options, () => composeAnswer(root, { check: options.check ?? false })),
  );

command('recompute', 'пересчитать показатели по фактам и сравнить с сохранёнными')
  .option('--on <день>', 'на прошлую дату, ГГГГ-ММ-ДД')
  .action((options: { on?: string; json?: boolean }) =>
    answer(options, () => recomputeAnswer(options)),
  );

command('verify-audit', 'проверить цепочки журналов действий всех служб').action(
  (options: { json?: boolean }) => answer(options, verifyAuditAnswer),
);

command('coverage', 'какие требования актов есть в продукте: сущность, экран, операция, тест')
  .option('--owner <служба>', 'только требования одной службы')
  .option('--all', 'показать и те, которых ещё нет')
  .action((options: { owner?: string; all?: boolean; json?: boolean }) =>
    answer(options, async () => coverageAnswer(demanded(), findTags(root), options)),
  );

command('memory', 'память работающей системы по процессам').action((options: { json?: boolean }) =>
  answer(options, async () => memoryAnswer()),
);

await program.parseAsync();

function command(name: string, description: string): Command {
  return program.command(name).description(description).option('--json', 'ответ в JSON');
}

/** The numbered requirements together with the region's indicators and roadmap rows. */
function demanded(): Requirement[] {
  const { monitoring } = loadRegion('kuzbass');
  const owners = ['monitoring'];
  const indicators = monitoring.indicators.map(({ code, title }) => ({
    id: code,
    kind: 'INDICATOR',
    title,
    owners,
  }));
  const rows = monitoring.roadmaps.flatMap(({ items }) =>
    items.map(({ code, event }) => ({ id: code, kind: 'ROADMAP', title: event, owners })),
  );
  return [
    ...readRequirements(resolve(import.meta.dirname, '../requirements.yaml')),
    ...indicators,
    ...rows,
  ];
}

async function answer(options: { json?: boolean }, work: () => Promise<Answer>): Promise<void> {
  try {
    const found = await work();
    printAnswer(found, options.json ?? false);
    process.exitCode = found.exitCode;
  } catch (error) {
    if (!(error instanceof OperatorRefusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
