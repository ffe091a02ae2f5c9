import type { Problem } from '@metodgraf/remote-kit';
import type { DraftField, ProgramDraft } from './program-draft';

/** Where on the form something is wrong; rows of the registry are counted from 0. */
export type FaultyField = DraftField | `registrations.${number}.${'number' | 'from' | 'to'}`;

/** A sentence for each field that is wrong. */
export type FieldFaults = Partial<Readonly<Record<FaultyField, string>>>;

/** What cannot be left empty, all of it at once: the catalog would name one emptiness after another. */
export function missingFields(draft: ProgramDraft): FaultyField[] {
  const ofProgram = (['title', 'hours', 'runningFrom'] as const).filter((field) =>
    isEmpty(draft[field]),
  );
  const ofRegistry = draft.registrations.flatMap((registration, row) =>
    (['number', 'from'] as const)
      .filter((field) => isEmpty(registration[field]))
      .map((field) => `registrations.${row}.${field}` as const),
  );
  return [...ofProgram, ...ofRegistry];
}

const isEmpty = (value: string | number | null): boolean =>
  value === null || String(value).trim() === '';

/** The field that a refusal of the catalog speaks of; nothing when it speaks of the whole. */
export function fieldOf({ code, parameters }: Problem): FaultyField | undefined {
  const place = parameters.find(({ name }) => name === 'registration')?.value;
  const row = Number(place) - 1;
  switch (code) {
    case 'TITLE_EMPTY':
      return 'title';
    case 'HOURS_TOO_FEW':
      return 'hours';
    case 'COMPETENCY_UNKNOWN':
      return 'competencyIds';
    case 'REGISTRATION_NUMBER_EMPTY':
      return `registrations.${row}.number`;
    case 'DATES_REVERSED':
      return place === undefined ? 'runningTo' : `registrations.${row}.to`;
    default:
      return undefined;
  }
}

/** What stands in a field: a fault is shown until that changes. */
export function contentAt(draft: ProgramDraft, field: FaultyField): unknown {
  const path = field.split('.');
  return JSON.stringify(
    path.reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], draft),
  );
}
