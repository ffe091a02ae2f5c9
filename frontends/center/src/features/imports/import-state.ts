import type { StatusLight } from '@metodgraf/ui-kit';
import type { ImportStatus } from '../../gql/graphql';

const LIGHTS: Record<ImportStatus, StatusLight> = {
  READING: 'none',
  READY: 'warn',
  CHECKING: 'none',
  CHECKED: 'warn',
  APPLYING: 'none',
  DONE: 'good',
  CANCELLED: 'none',
  STOPPED: 'bad',
};

/** What an import's state asks of whoever looks: nothing, a step, or attention. */
export function lightOfImport({
  status,
  failed,
}: {
  status: ImportStatus;
  failed: number;
}): StatusLight {
  return status === 'DONE' && failed > 0 ? 'warn' : LIGHTS[status];
}

/** Whether the import goes on by itself, so that its page looks again and again. */
export const isWorking = (status: ImportStatus): boolean =>
  status === 'READING' || status === 'CHECKING' || status === 'APPLYING';

/** Whether there is still something to cancel. */
export const isOpen = (status: ImportStatus): boolean =>
  status !== 'DONE' && status !== 'CANCELLED';
