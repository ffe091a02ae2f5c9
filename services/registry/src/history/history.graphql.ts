import { type Historied, recordVersionType } from '@metodgraf/subgraph-kit';
import { registerEnumType } from 'type-graphql';
import { accountHistory } from '../account/index.ts';
import { agreementHistory } from '../agreement/index.ts';
import { appointmentBasisHistory, appointmentHistory } from '../appointment/index.ts';
import { organizationHistory } from '../organization/index.ts';
import { personDetailsHistory, personHistory, PersonType } from '../person/index.ts';
import { roleGrantHistory } from '../role-grant/index.ts';

/** A change of a record of this service. */
export const RecordVersionType = recordVersionType(() => PersonType);

/** Registers whose states can be compared, with how their history is told. */
export const HISTORIES = {
  ORGANIZATION: organizationHistory,
  PERSON: personHistory,
  PERSON_DETAILS: personDetailsHistory,
  APPOINTMENT: appointmentHistory,
  APPOINTMENT_BASIS: appointmentBasisHistory,
  AGREEMENT: agreementHistory,
  ACCOUNT: accountHistory,
  ROLE_GRANT: roleGrantHistory,
} satisfies Record<string, Historied>;

export const HistoryOf = Object.fromEntries(Object.keys(HISTORIES).map((key) => [key, key])) as {
  [Key in keyof typeof HISTORIES]: Key;
};
registerEnumType(HistoryOf, { name: 'HistoryOf', description: 'Чья история' });
