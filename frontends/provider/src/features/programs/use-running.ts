import { formatDate, useI18n } from '@metodgraf/remote-kit';

interface Running {
  readonly runningFrom: string;
  readonly runningTo?: string | null;
}

/** Since when a program is offered and, when that is known, from which day it no longer is. */
export function useRunning(): (program: Running) => string {
  const { t } = useI18n();
  return ({ runningFrom, runningTo }) => {
    const dates = { from: formatDate(runningFrom), to: formatDate(runningTo) };
    return t(runningTo ? 'programs.runningUntil' : 'programs.runningFrom', dates);
  };
}
