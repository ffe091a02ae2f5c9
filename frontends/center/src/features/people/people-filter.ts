import type { UrlState } from '@metodgraf/remote-kit';
import type {
  PeopleFilter,
  PeopleOrder,
  PersonKind,
  QualificationCategory,
} from '../../gql/graphql';

/** What of the list of people stands in the address, with what it is when it does not. */
export const PEOPLE_STATE = {
  text: '',
  kind: null,
  category: null,
  subject: '',
  territory: null,
  mark: null,
  on: null,
  order: 'NAME',
} as const satisfies Record<string, string | null>;

export type PeopleState = UrlState<{
  text: string;
  kind: string | null;
  category: string | null;
  subject: string;
  territory: string | null;
  mark: string | null;
  on: string | null;
  order: string;
}>;

/** Marks that are asked one at a time. */
export const MARKS = ['youngSpecialist', 'withoutEmail', 'withoutPost'] as const;

/** The filter of the query that the address stands for. */
export function filterOf(state: PeopleState): PeopleFilter {
  const [text, subject] = [state.text.value.trim(), state.subject.value.trim()];
  const mark = MARKS.find((each) => each === state.mark.value);
  return {
    ...(text ? { text } : {}),
    ...(subject ? { schoolSubject: subject.toLowerCase() } : {}),
    ...(state.kind.value ? { kind: state.kind.value as PersonKind } : {}),
    ...(state.category.value
      ? { categories: [state.category.value as QualificationCategory] }
      : {}),
    ...(state.territory.value ? { territoryId: state.territory.value } : {}),
    ...(mark ? { [mark]: true } : {}),
    ...(state.on.value ? { on: state.on.value } : {}),
  };
}

export const orderOf = ({ order }: PeopleState): PeopleOrder => order.value as PeopleOrder;
