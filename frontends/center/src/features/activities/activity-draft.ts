import type { ActivityKind, AddActivityInput, AddActivityProblemCode } from '../../gql/graphql';

/** What stands in the form, ready or not. */
export interface ActivityDraft {
  title: string;
  description: string;
  kind: ActivityKind;
  supportFormCode: string | null;
  startsOn: string | null;
  endsOn: string | null;
  hours: number | null;
  seats: number | null;
  place: string;
  competencyIds: readonly string[];
}

/** An empty form. */
export const newDraft = (): ActivityDraft => ({
  title: '',
  description: '',
  kind: 'EVENT',
  supportFormCode: null,
  startsOn: null,
  endsOn: null,
  hours: null,
  seats: null,
  place: '',
  competencyIds: [],
});

/** What is sent: a day must stand in it, the rest the service judges. */
export function inputOf(draft: ActivityDraft): AddActivityInput | undefined {
  const { startsOn, kind } = draft;
  if (!startsOn) return undefined;
  return {
    ...draft,
    startsOn,
    endsOn: draft.endsOn ?? startsOn,
    hours: draft.hours ?? 0,
    supportFormCode: kind === 'SUPPORT' ? draft.supportFormCode : null,
    competencyIds: [...draft.competencyIds],
  };
}

/** Beside which field a refusal stands. */
export const faultyField: Record<AddActivityProblemCode, keyof ActivityDraft> = {
  DATES_REVERSED: 'endsOn',
  HOURS_NOT_POSITIVE: 'hours',
  PLACE_EMPTY: 'place',
  SEATS_NOT_POSITIVE: 'seats',
  SUPPORT_FORM_REQUIRED: 'supportFormCode',
  SUPPORT_FORM_UNKNOWN: 'supportFormCode',
  TITLE_EMPTY: 'title',
};
