import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { type Answer, printedAnswer } from './answer/answer.ts';
import { verifyAuditAnswer } from './audit/verify-audit-command.ts';
import { composeAnswer } from './compose-command.ts';
import { coverageAnswer } from './coverage/coverage.ts';
import { demandedBy } from './coverage/demanded.ts';
import { findTags } from './coverage/find-tags.ts';
import { memoryAnswer } from './memory-command.ts';
import { OperatorRefusal } from './operator-refusal.ts';
import { recomputeAnswer } from './recompute-command.ts';
import { HELP_HEADINGS, readDay, usageComplaint } from './usage.ts';

/** Where the commands work and where they print; a test gives its own. */
export interface Surroundings {
  /** The folder of the project. */
  readonly root: string;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

type Work<Options> = (options: Options & { readonly json?: boolean }) => Answer | Promise<Answer>;

/** Carries out one command and answers its exit code: 0 in order, 1 found wanting, 2 not carried out. */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<Answer['exitCode']> {
  const given: { answer?: Answer } = {};
  const program = programWith(surroundings, (answer) => (given.answer = answer));
  try {
    await program.parseAsync(args, { from: 'user' });
    return given.answer?.exitCode ?? 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    surroundings.complain(complaintOf(error));
    return 2;
  }
}

function programWith(surroundings: Surroundings, answered: (answer: Answer) => void): Command {
  const { root } = surroundings;
  const program = emptyProgram(surroundings);
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .usage('[ключи]')
      .description(description)
      .option('--json', 'ответ в JSON');
  const carryOut =
    <Options extends object>(work: Work<Options>) =>
    async (options: Options & { json?: boolean }): Promise<void> => {
      const answer = await work(options);
      surroundings.print(printedAnswer(answer, options.json ?? false));
      answered(answer);
    };

  command('compose', 'собрать граф из опубликованных схем служб')
    .option('--check', 'только проверить, ничего не записывать')
    .action(carryOut(({ check = false }: { check?: boolean }) => composeAnswer(root, { check })));
  command('recompute', 'пересчитать показатели по фактам и сравнить с сохранёнными')
    .option('--on <день>', 'на прошлую дату, ГГГГ-ММ-ДД', readDay)
    .action(carryOut(recomputeAnswer));
  command('verify-audit', 'проверить цепочки журналов действий всех служб').action(
    carryOut(verifyAuditAnswer),
  );
  command('coverage', 'какие требования актов есть в продукте: сущность, экран, операция, тест')
    .option('--owner <служба>', 'только требования одной службы')
    .option('--all', 'показать и те, которых ещё нет')
    .action(
      carryOut((options: { owner?: string; all?: boolean }) =>
        coverageAnswer(
          demandedBy(resolve(root, 'infra/operator/requirements.yaml')),
          findTags(root),
          options,
        ),
      ),
    );
  command('memory', 'память работающей системы по процессам').action(carryOut(memoryAnswer));
  return program;
}

/** Commands inherit its headings, its exits and its ways to print. */
function emptyProgram({ print, complain }: Surroundings): Command {
  return new Command('metodgraf')
    .usage('<команда> [ключи]')
    .description(
      'Команды оператора МетодГраф. Коды выхода: 0 — в порядке, 1 — найдено нарушение, 2 — команду выполнить нельзя.',
    )
    .helpOption('--help', 'эта справка')
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => HELP_HEADINGS[title] ?? title,
      subcommandTerm: (command) => command.name(),
    })
    .configureOutput({ writeOut: print, writeErr: complain, outputError: () => undefined })
    .exitOverride();
}

function complaintOf(error: unknown): string {
  if (error instanceof OperatorRefusal) return `${error.message}\n`;
  if (!(error instanceof CommanderError)) {
    return `Непредвиденная ошибка: ${error instanceof Error ? error.stack : String(error)}\n`;
  }
  // Called without a command: its help has been printed already.
  return error.code === 'commander.help' ? '' : `${usageComplaint(error)}\n`;
}
