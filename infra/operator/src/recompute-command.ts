import type { Answer } from './answer/answer.ts';
import { OperatorRefusal } from './operator-refusal.ts';
import { askService, livingInstallation } from './service-command.ts';

interface Difference {
  readonly indicator: string;
  readonly cell: string;
  readonly stored: Told | null;
  readonly recomputed: Told | null;
}

interface Told {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** Rebuilds the indicators from the facts and says whether the stored values were the same. */
export async function recomputeAnswer({ on }: { on?: string | undefined }): Promise<Answer> {
  const monitoring = livingInstallation().processes.find(({ name }) => name === 'monitoring');
  if (!monitoring) throw new OperatorRefusal('В этой установке нет службы показателей');
  const data = await askService(monitoring, ['recompute', ...(on ? [on] : [])]);
  const { differences } = data as { differences?: readonly Difference[] };
  const same = !differences || differences.length === 0;
  const lines = [
    `Показатели пересчитаны${on ? ` на ${on}` : ''}.`,
    same ? 'Сохранённые значения совпали.' : `Различий: ${differences.length}.`,
    ...(differences ?? []).map(inWords),
  ];
  return { lines, data, exitCode: same ? 0 : 1 };
}

function inWords({ indicator, cell, stored, recomputed }: Difference): string {
  return `  ${indicator}, ${cell}: хранится ${told(stored)}, по фактам ${told(recomputed)}`;
}

function told(number: Told | null): string {
  if (number === null) return 'ничего';
  const { numerator, denominator, value } = number;
  return denominator === null ? `${value ?? '—'}` : `${numerator ?? '—'} из ${denominator}`;
}
