import { Problem } from '@metodgraf/subgraph-kit/problem';

export const ActivityKind = { EVENT: 'EVENT', SUPPORT: 'SUPPORT' } as const;
export type ActivityKind = keyof typeof ActivityKind;

/** What an organizer says of an activity. */
export interface ActivityDraft {
  readonly title: string;
  readonly kind: ActivityKind;
  readonly supportFormCode?: string | null | undefined;
  readonly startsOn: string;
  /** The last day. */
  readonly endsOn: string;
  readonly hours: number;
  readonly place: string;
  /** How many it can hold; everyone when not told. */
  readonly seats?: number | null | undefined;
}

export const ACTIVITY_PROBLEMS = [
  'DATES_REVERSED',
  'HOURS_NOT_POSITIVE',
  'PLACE_EMPTY',
  'SEATS_NOT_POSITIVE',
  'SUPPORT_FORM_REQUIRED',
  'SUPPORT_FORM_UNKNOWN',
  'TITLE_EMPTY',
] as const;
export type ActivityProblem = (typeof ACTIVITY_PROBLEMS)[number];

/**
 * Why the activity cannot be announced; null when it can. `formsInForce` are the codes of the region's
 * support forms on its first day: a form counts for indicator I-8 only while it is in force.
 * Source: приказ 1971, п. 5.3; GAP-10, the list of forms is configuration.
 */
export function faultOfActivity(
  draft: ActivityDraft,
  formsInForce: ReadonlySet<string>,
): Problem<ActivityProblem> | null {
  if (draft.title.trim() === '') return new Problem('TITLE_EMPTY');
  if (draft.endsOn < draft.startsOn) return new Problem('DATES_REVERSED');
  if (draft.hours < 1) return new Problem('HOURS_NOT_POSITIVE');
  if (draft.place.trim() === '') return new Problem('PLACE_EMPTY');
  if (typeof draft.seats === 'number' && draft.seats < 1) return new Problem('SEATS_NOT_POSITIVE');
  return draft.kind === 'SUPPORT' ? faultOfForm(draft.supportFormCode, formsInForce) : null;
}

function faultOfForm(
  code: string | null | undefined,
  formsInForce: ReadonlySet<string>,
): Problem<ActivityProblem> | null {
  if (!code) return new Problem('SUPPORT_FORM_REQUIRED');
  return formsInForce.has(code) ? null : new Problem('SUPPORT_FORM_UNKNOWN', { form: code });
}
