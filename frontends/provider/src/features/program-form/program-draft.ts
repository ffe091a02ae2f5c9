import type {
  AddProgramInput,
  ProgramFormFieldsFragment,
  ProgramKind,
  StudyForm,
} from '../../gql/graphql';

/** One stay in the federal registry as it is being typed. */
export interface RegistrationDraft {
  /** Keeps a row of the form the same row while others are added and removed. */
  readonly key: string;
  number: string;
  from: string | null;
  /** The first day after it. */
  to: string | null;
}

/** A program as it is being typed: what is not filled yet is `null`. */
export interface ProgramDraft {
  title: string;
  kind: ProgramKind;
  hours: number | null;
  form: StudyForm;
  annotation: string;
  runningFrom: string | null;
  runningTo: string | null;
  competencyIds: readonly string[];
  registrations: RegistrationDraft[];
}

export type DraftField = keyof ProgramDraft;

export function emptyDraft(today: string): ProgramDraft {
  return {
    title: '',
    kind: 'UPSKILLING',
    hours: null,
    form: 'BLENDED',
    annotation: '',
    runningFrom: today,
    runningTo: null,
    competencyIds: [],
    registrations: [],
  };
}

export function emptyRegistration(): RegistrationDraft {
  return { key: crypto.randomUUID(), number: '', from: null, to: null };
}

/** The form filled with a program that the catalog holds. */
export function draftOf(program: ProgramFormFieldsFragment): ProgramDraft {
  const { title, kind, hours, form, annotation, runningFrom, runningTo } = program;
  return {
    title,
    kind,
    hours,
    form,
    annotation,
    runningFrom,
    runningTo: runningTo ?? null,
    competencyIds: program.competencies.flatMap((each) => each?.id ?? []).toSorted(),
    registrations: program.federalRegistrations.map(({ number, from, to }) => ({
      key: crypto.randomUUID(),
      number,
      from,
      to: to ?? null,
    })),
  };
}

/** What the form sends, once `missingFields` finds nothing missing. */
export function inputOf(draft: ProgramDraft): AddProgramInput {
  const { registrations, ...fields } = draft;
  return {
    ...fields,
    hours: draft.hours ?? 0,
    runningFrom: draft.runningFrom ?? '',
    competencyIds: [...draft.competencyIds],
    federalRegistrations: registrations.map(({ number, from, to }) => ({
      number,
      from: from ?? '',
      to,
    })),
  };
}

/** The fields that differ; the order of competencies and the identity of rows are not content. */
export function changedFields(before: ProgramDraft, after: ProgramDraft): DraftField[] {
  const fields = Object.keys(before) as DraftField[];
  return fields.filter((field) => contentOf(before, field) !== contentOf(after, field));
}

/** The newer program with the fields that were edited here laid over it. */
export function rebased(
  mine: ProgramDraft,
  { base, theirs }: { readonly base: ProgramDraft; readonly theirs: ProgramDraft },
): ProgramDraft {
  const edited = changedFields(base, mine).map((field) => [field, mine[field]]);
  return { ...theirs, ...(Object.fromEntries(edited) as Partial<ProgramDraft>) };
}

function contentOf(draft: ProgramDraft, field: DraftField): string {
  if (field === 'competencyIds') return JSON.stringify(draft.competencyIds.toSorted());
  if (field !== 'registrations') return JSON.stringify(draft[field]);
  return JSON.stringify(draft.registrations.map(({ number, from, to }) => [number, from, to]));
}
