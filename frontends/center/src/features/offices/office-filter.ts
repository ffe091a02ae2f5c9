import type { UrlState } from '@metodgraf/remote-kit';
import type { AppointmentFilter, OfficeFunction } from '../../gql/graphql';
import { kindOf } from './office-kinds';

/** What of the list of offices stands in the address, with what it is when it does not. */
export const OFFICES_STATE = {
  kind: 'ACTIVE',
  text: '',
  function: null,
  territory: null,
  subject: '',
  trained: null,
  on: null,
  always: null,
  sort: null,
} as const satisfies Record<string, string | null>;

export type OfficesState = UrlState<{
  kind: string;
  text: string;
  function: string | null;
  territory: string | null;
  subject: string;
  trained: string | null;
  on: string | null;
  always: string | null;
  sort: string | null;
}>;

/** The filter of the query that the address stands for. */
export const filterOf = (state: OfficesState): AppointmentFilter => ({
  kind: kindOf(state.kind.value),
  text: state.text.value.trim() || null,
  function: state.function.value as OfficeFunction | null,
  territoryId: state.territory.value,
  schoolSubject: state.subject.value.trim().toLowerCase() || null,
  trained: state.trained.value === null ? null : state.trained.value === 'yes',
  on: state.on.value,
  always: state.always.value === 'yes',
});
