import type { UrlState } from '@metodgraf/remote-kit';
import type { AppointmentFilter, AppointmentOrder, Engagement } from '../../gql/graphql';

/** What of the base of methodologists stands in the address, with what it is when it does not. */
export const METHODOLOGISTS_STATE = {
  text: '',
  engagement: null,
  subject: '',
  confirmed: null,
  order: 'LOAD',
  sort: null,
} as const satisfies Record<string, string | null>;

export type MethodologistsState = UrlState<{
  text: string;
  engagement: string | null;
  subject: string;
  confirmed: string | null;
  order: string;
  sort: string | null;
}>;

/** The filter of the query that the address stands for. */
export const filterOf = (state: MethodologistsState): AppointmentFilter => ({
  text: state.text.value.trim() || null,
  engagement: state.engagement.value as Engagement | null,
  schoolSubject: state.subject.value.trim().toLowerCase() || null,
  confirmed: state.confirmed.value === null ? null : state.confirmed.value === 'yes',
});

export const orderOf = ({ order }: MethodologistsState): AppointmentOrder =>
  order.value as AppointmentOrder;
