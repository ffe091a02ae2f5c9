import type { AppointmentKind, OfficeFunction } from '../../gql/graphql';

/** What is asked when somebody is appointed; the server has the last word, the form only leaves out what is not meant. */
interface OfficeForm {
  /** The kind of organization the office is held in; none for an office of the whole region. */
  readonly organization: 'CENTER' | 'MMC' | 'ANY' | null;
  readonly functions: readonly OfficeFunction[];
  readonly fields: readonly OfficeField[];
}

export type OfficeField =
  | 'engagement'
  | 'remit'
  | 'subjects'
  | 'territories'
  | 'diagnosis'
  | 'training'
  | 'contract'
  | 'rate'
  | 'workplace';

export const OFFICES: Readonly<Record<AppointmentKind, OfficeForm>> = {
  METHODOLOGIST: {
    organization: 'CENTER',
    functions: ['ACCOMPANIMENT', 'ROUTE_SUPPORT', 'DISSEMINATION'],
    fields: ['engagement', 'subjects', 'territories', 'rate', 'contract', 'diagnosis', 'training'],
  },
  ACTIVE: {
    organization: null,
    functions: ['MENTOR', 'TUTOR', 'CONSULTANT', 'EXPERT'],
    fields: ['diagnosis', 'training', 'subjects'],
  },
  MUNICIPAL_METHODOLOGIST: {
    organization: 'ANY',
    functions: [],
    fields: ['training', 'subjects', 'rate'],
  },
  MMC_METHODOLOGIST: {
    organization: 'MMC',
    functions: [],
    fields: ['contract', 'workplace', 'territories', 'subjects', 'rate', 'training'],
  },
  EXPERT: { organization: null, functions: [], fields: ['remit', 'subjects'] },
  MENTOR: { organization: 'ANY', functions: [], fields: ['subjects'] },
};

/** Offices of the page «Актив и эксперты», in its order; methodologists of the region have a page of their own. */
export const LISTED = [
  'ACTIVE',
  'EXPERT',
  'MENTOR',
  'MUNICIPAL_METHODOLOGIST',
  'MMC_METHODOLOGIST',
] as const satisfies readonly AppointmentKind[];

/** The kind that stands in an address, or the first. */
export const kindOf = (value: string | null): (typeof LISTED)[number] =>
  LISTED.find((each) => each === value) ?? 'ACTIVE';

/** Fields of the terms that a refusal may name. */
export const TERM_FIELDS = [
  'engagement',
  'functions',
  'remit',
  'diagnosedOn',
  'trainedOn',
  'contractNumber',
  'territoryIds',
] as const;
