import { Problem } from '@metodgraf/subgraph-kit/problem';
import { holdsOn, type Period } from '../statement/period.rules.ts';

/** What a person may be appointed to. */
export type OfficeKind =
  | 'METHODOLOGIST'
  | 'ACTIVE'
  | 'MUNICIPAL_METHODOLOGIST'
  | 'MMC_METHODOLOGIST'
  | 'EXPERT'
  | 'MENTOR';

/** What somebody does in an office, in the words of the acts. */
export type OfficeFunction =
  | 'ACCOMPANIMENT'
  | 'ROUTE_SUPPORT'
  | 'DISSEMINATION'
  | 'MENTOR'
  | 'TUTOR'
  | 'CONSULTANT'
  | 'EXPERT';

export type Engagement = 'STAFF' | 'CONTRACT' | 'OTHER';

interface OfficeRule {
  /** Organizations one can be appointed in; null for an office of the region, held in none. */
  readonly organizationTypes: readonly string[] | null;
  readonly functions: readonly OfficeFunction[];
  /** Whether only educators and leaders are taken, or also other specialists. */
  readonly educatorsOnly: boolean;
  /** Where the appointed must hold a post: in that organization, anywhere, or nowhere. */
  readonly post: 'THERE' | 'ANYWHERE' | 'NOT_ASKED';
  /** What the appointment must rest on. */
  readonly needs: readonly ('FUNCTIONS' | 'REMIT' | 'CONTRACT' | 'ADMISSION')[];
}

/**
 * Who is appointed to what. Source: приказ 1971, п. 1.3, 3.2.3; положение о ММЦ, п. 2.4, 2.5, 2.10, 4.2, 4.3;
 * приказ 2077, п. 3.2.2, 3.3.1.
 */
const OFFICES: Readonly<Record<OfficeKind, OfficeRule>> = {
  METHODOLOGIST: {
    organizationTypes: ['CENTER'],
    functions: ['ACCOMPANIMENT', 'ROUTE_SUPPORT', 'DISSEMINATION'],
    educatorsOnly: true,
    post: 'NOT_ASKED',
    needs: [],
  },
  ACTIVE: {
    organizationTypes: null,
    functions: ['MENTOR', 'TUTOR', 'CONSULTANT', 'EXPERT'],
    educatorsOnly: true,
    post: 'ANYWHERE',
    needs: ['FUNCTIONS', 'ADMISSION'],
  },
  MUNICIPAL_METHODOLOGIST: {
    organizationTypes: [
      'MUNICIPAL_SERVICE',
      'MUNICIPAL_INSTITUTION',
      'MUNICIPAL_PROVIDER',
      'MUNICIPAL_AUTHORITY',
    ],
    functions: [],
    educatorsOnly: false,
    post: 'THERE',
    needs: [],
  },
  MMC_METHODOLOGIST: {
    organizationTypes: ['MMC'],
    functions: [],
    educatorsOnly: false,
    post: 'THERE',
    needs: ['CONTRACT'],
  },
  EXPERT: {
    organizationTypes: null,
    functions: [],
    educatorsOnly: true,
    post: 'ANYWHERE',
    needs: ['REMIT'],
  },
  MENTOR: {
    organizationTypes: ['SCHOOL', 'EDUCATIONAL_ORGANIZATION', 'COLLEGE'],
    functions: [],
    educatorsOnly: true,
    post: 'THERE',
    needs: [],
  },
};

/** A document and its day: of a diagnostic passed, a training finished, a contract made. */
export interface Evidence {
  readonly on: string;
  readonly document: string;
}

/** An office as it is about to be written. */
export interface IntendedOffice extends Period {
  readonly kind: OfficeKind;
  readonly person: {
    readonly kind: string;
    readonly posts: readonly (Period & { readonly organization: string })[];
  };
  /** With `hosts`: whose staff count as its own, such as the college an ММЦ stands on. */
  readonly organization: {
    readonly id: string;
    readonly type: string;
    readonly hosts: readonly string[];
  } | null;
  readonly engagement: Engagement | null;
  readonly functions: readonly OfficeFunction[];
  readonly remit: string | null;
  /** With the day until which the result holds, where one is known. */
  readonly diagnosed: (Evidence & { readonly validUntil: string | null }) | null;
  readonly trained: Evidence | null;
  readonly contract: Evidence | null;
}

export type AppointRefusal = Problem<
  | 'DATES_REVERSED'
  | 'ORGANIZATION_UNSUITABLE'
  | 'NOT_AN_EDUCATOR'
  | 'NOT_WORKING'
  | 'NOT_ON_STAFF'
  | 'ENGAGEMENT_MISSING'
  | 'FUNCTIONS_MISSING'
  | 'FUNCTION_FOREIGN'
  | 'REMIT_MISSING'
  | 'CONTRACT_MISSING'
  | 'NOT_DIAGNOSED'
  | 'DIAGNOSIS_EXPIRED'
  | 'NOT_TRAINED'
  | 'EVIDENCE_LATER'
>;

/** Whether a person may take up an office on its first day; the first reason against it is told. */
export const checkOffice = (office: IntendedOffice): AppointRefusal | null =>
  office.to !== null && office.to <= office.from
    ? new Problem('DATES_REVERSED', { field: 'to' })
    : (checkPlace(office) ?? checkHolder(office) ?? checkDuties(office) ?? checkGrounds(office));

function checkPlace({ kind, organization }: IntendedOffice): AppointRefusal | null {
  const { organizationTypes: types } = OFFICES[kind];
  const fits = types === null ? organization === null : types.includes(organization?.type ?? '');
  return fits ? null : new Problem('ORGANIZATION_UNSUITABLE', { field: 'organizationId' });
}

function checkHolder({
  kind,
  person,
  organization,
  engagement,
  from,
}: IntendedOffice): AppointRefusal | null {
  const { educatorsOnly, post } = OFFICES[kind];
  if (educatorsOnly && person.kind === 'OTHER')
    return new Problem('NOT_AN_EDUCATOR', { field: 'personId' });
  const working = person.posts.filter((each) => holdsOn(each, from));
  if (post === 'ANYWHERE' && working.length === 0)
    return new Problem('NOT_WORKING', { field: 'personId' });
  if (kind === 'METHODOLOGIST' && engagement === null)
    return new Problem('ENGAGEMENT_MISSING', { field: 'engagement' });
  const onStaff = post === 'THERE' || (kind === 'METHODOLOGIST' && engagement === 'STAFF');
  if (!onStaff || !organization) return null;
  const employers = [organization.id, ...organization.hosts];
  return working.some((each) => employers.includes(each.organization))
    ? null
    : new Problem('NOT_ON_STAFF', { field: 'personId' });
}

function checkDuties({ kind, functions, remit }: IntendedOffice): AppointRefusal | null {
  const { needs, functions: known } = OFFICES[kind];
  if (functions.some((each) => !known.includes(each)))
    return new Problem('FUNCTION_FOREIGN', { field: 'functions' });
  if (needs.includes('FUNCTIONS') && functions.length === 0)
    return new Problem('FUNCTIONS_MISSING', { field: 'functions' });
  return needs.includes('REMIT') && !remit?.trim()
    ? new Problem('REMIT_MISSING', { field: 'remit' })
    : null;
}

/**
 * Into the methodical active only those come who have passed a diagnostic and a training in methodical support;
 * an ММЦ employs by a labour contract. Source: приказ 1971, п. 1.3; положение о ММЦ, п. 4.2.
 */
function checkGrounds(office: IntendedOffice): AppointRefusal | null {
  const { needs } = OFFICES[office.kind];
  if (needs.includes('ADMISSION') && !office.diagnosed)
    return new Problem('NOT_DIAGNOSED', { field: 'diagnosedOn' });
  if (needs.includes('ADMISSION') && !office.trained)
    return new Problem('NOT_TRAINED', { field: 'trainedOn' });
  if (needs.includes('CONTRACT') && !office.contract)
    return new Problem('CONTRACT_MISSING', { field: 'contractNumber' });
  const needed = needs.includes('ADMISSION') ? (['diagnosed', 'trained'] as const) : [];
  const until = office.diagnosed?.validUntil ?? null;
  if (needed.length > 0 && until !== null && until < office.from)
    return new Problem('DIAGNOSIS_EXPIRED', { field: 'diagnosedOn', until });
  const late = needed.find((each) => (office[each]?.on ?? '') > office.from);
  return late ? new Problem('EVIDENCE_LATER', { field: `${late}On` }) : null;
}

/** Whether an office may end on a day; a methodologist first hands over the educators. */
export function checkEnding(
  { from, to, assigned }: Period & { assigned: number },
  on: string,
): Problem<'ALREADY_ENDED' | 'DATES_REVERSED' | 'EDUCATORS_ASSIGNED'> | null {
  if (to !== null && to <= on) return new Problem('ALREADY_ENDED', { field: 'on' });
  if (on <= from) return new Problem('DATES_REVERSED', { field: 'on' });
  return assigned > 0 ? new Problem('EDUCATORS_ASSIGNED', { assigned }) : null;
}
