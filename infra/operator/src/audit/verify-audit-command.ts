import type { Answer } from '../answer/answer.ts';
import { askService, livingInstallation } from '../service-command.ts';

const WITHOUT_AUDIT = new Set(['identity']);

interface Verdict {
  service: string;
  sealed: number;
  unsealed: number;
  head: string;
  broken: number | null;
  reason: 'CHANGED' | 'DELETED' | null;
}

const REASONS = { CHANGED: 'строка журнала изменена', DELETED: 'строка журнала удалена' };

const plural = new Intl.PluralRules('ru');
const RECORD_FORMS: Readonly<Record<string, string>> = { one: 'запись', few: 'записи' };

/** Recomputes every service's chain of audit rows. Source: security S44. */
export async function verifyAuditAnswer(): Promise<Answer> {
  const services = livingInstallation().processes.filter(({ name }) => !WITHOUT_AUDIT.has(name));
  const verdicts = await Promise.all(
    services.map(async (service) => {
      const verdict = await askService(service, ['verify-audit']);
      return { service: service.name, ...verdict } as unknown as Verdict;
    }),
  );
  return { lines: verdicts.map(lineOf), data: verdicts, exitCode: verdicts.some(isBroken) ? 1 : 0 };
}

const isBroken = ({ broken }: Verdict): boolean => broken !== null;

function lineOf({ service, sealed, unsealed, head, broken, reason }: Verdict): string {
  if (broken !== null && reason)
    return `✗ ${service}: цепочка нарушена на записи ${broken}, ${REASONS[reason]}`;
  const waiting = unsealed > 0 ? `, ждут печати ${unsealed}` : '';
  return `✓ ${service}: ${recordsInWords(sealed)}${waiting}, печать ${head.slice(0, 12) || '—'}`;
}

/** «1 запись», «2 записи», «12 записей». */
export function recordsInWords(count: number): string {
  return `${count} ${RECORD_FORMS[plural.select(count)] ?? 'записей'}`;
}
