import type {
  AppointmentTermsInput,
  Engagement,
  OfficeCardFragment,
  OfficeFunction,
} from '../../gql/graphql';

/** The terms of an appointment as they stand in the form. */
export interface OfficeDraft {
  engagement: string | null;
  functions: readonly string[];
  remit: string;
  subjects: string;
  territoryIds: string[];
  diagnosedOn: string | null;
  diagnosedBy: string;
  trainedOn: string | null;
  trainedBy: string;
  contractNumber: string;
  contractOn: string | null;
  rate: string;
  workplace: string;
}

/** An empty form, or the terms of an appointment to correct. */
export function officeDraft(office?: OfficeCardFragment): OfficeDraft {
  const basis = office?.basis;
  // A diagnostic the system knows is found anew when the form is sent.
  const isElsewhere = Boolean(basis?.diagnosedBy);
  return {
    engagement: office?.engagement ?? null,
    functions: [...(office?.functions ?? [])],
    remit: office?.remit ?? '',
    subjects: office?.schoolSubjects.join(', ') ?? '',
    territoryIds: office?.territories.map(({ id }) => id) ?? [],
    diagnosedOn: (isElsewhere && basis?.diagnosedOn) || null,
    diagnosedBy: basis?.diagnosedBy ?? '',
    trainedOn: basis?.trainedOn ?? null,
    trainedBy: basis?.trainedBy ?? '',
    contractNumber: basis?.contractNumber ?? '',
    contractOn: basis?.contractOn ?? null,
    rate: basis?.rate ? String(basis.rate).replace('.', ',') : '',
    workplace: basis?.workplace ?? '',
  };
}

/** The draft as it is sent: what is empty is not sent at all. */
export function termsOf(draft: OfficeDraft): AppointmentTermsInput {
  return {
    engagement: draft.engagement as Engagement | null,
    functions: [...draft.functions] as OfficeFunction[],
    remit: draft.remit.trim() || null,
    schoolSubjects: draft.subjects
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter(Boolean),
    territoryIds: [...draft.territoryIds],
    diagnosedOn: draft.diagnosedOn,
    diagnosedBy: draft.diagnosedBy.trim() || null,
    trainedOn: draft.trainedOn,
    trainedBy: draft.trainedBy.trim() || null,
    contractNumber: draft.contractNumber.trim() || null,
    contractOn: draft.contractOn,
    rate: Number(draft.rate.replace(',', '.')) || null,
    workplace: draft.workplace.trim() || null,
  };
}
