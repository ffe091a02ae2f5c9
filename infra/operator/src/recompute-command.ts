import type { Answer } from './answer/answer.ts';
import { OperatorRefusal } from './operator-refusal.ts';
import { askService, livingInstallation } from './service-command.ts';

/** Rebuilds the indicators from the facts and says whether the stored values were the same. */
export async function recomputeAnswer({ on }: { on?: string | undefined }): Promise<Answer> {
  const monitoring = livingInstallation().processes.find(({ name }) => name === 'monitoring');
  if (!monitoring) throw new OperatorRefusal('В этой установке нет службы показателей');
  const data = await askService(monitoring, ['recompute', ...(on ? [on] : [])]);
  const { differences } = data as { differences?: readonly unknown[] };
  const same = !differences || differences.length === 0;
  const lines = [
    `Показатели пересчитаны${on ? ` на ${on}` : ''}.`,
    same ? 'Сохранённые значения совпали.' : `Различий: ${differences.length}.`,
  ];
  return { lines, data, exitCode: same ? 0 : 1 };
}
