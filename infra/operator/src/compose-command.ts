import { join } from 'node:path';
import { compose } from '@metodgraf/supergraph';
import type { Answer } from './answer/answer.ts';

/** Publishes the services' schemas and composes the graph, or only checks that it could. */
export async function composeAnswer(root: string, { check }: { check: boolean }): Promise<Answer> {
  const report = await compose({
    folder: join(root, 'infra/supergraph'),
    collectFrom: join(root, 'services'),
    write: !check,
    breaking: 'report',
  });
  const lines = [
    ...report.services.map(
      ({ name, owner, published }) => `${published ? '✓' : '—'} ${name} (${owner})`,
    ),
    ...(report.problems.length > 0 ? ['Граф не собран:', ...say(report.problems)] : []),
    ...(report.warnings.length > 0 ? ['Замечания:', ...say(report.warnings)] : []),
    report.ok ? `Граф собран за ${report.milliseconds} мс.` : 'Ничего не изменено.',
    ...report.written.map((file) => `  записан ${file}`),
  ];
  return { lines, data: report, exitCode: report.ok ? 0 : 1 };
}

const say = (found: readonly { message: string }[]): string[] =>
  found.map(({ message }) => `  ${message}`);
