import type { Module } from '@metodgraf/subgraph-kit';
import {
  AccountHistoryResolver,
  AgreementHistoryResolver,
  AppointmentHistoryResolver,
  HistoryResolver,
  RecordVersionResolver,
  OrganizationHistoryResolver,
  PersonHistoryResolver,
} from './history.resolver.ts';

/** «Кто, когда, что изменил» for every register of the service. */
export const history: Module = {
  resolvers: [
    HistoryResolver,
    RecordVersionResolver,
    OrganizationHistoryResolver,
    PersonHistoryResolver,
    AppointmentHistoryResolver,
    AgreementHistoryResolver,
    AccountHistoryResolver,
  ],
};
