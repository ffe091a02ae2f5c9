import { Problem } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { latestDiagnosis } from '../diagnosis/index.ts';
import { Organization, OrganizationLink } from '../organization/index.ts';
import type { Person } from '../person/index.ts';
import { holdsOn, Post } from '../post/index.ts';
import { Territory } from '../territory/index.ts';
import type { AppointmentTermsInput } from './appointing.graphql.ts';
import {
  type AppointRefusal,
  checkOffice,
  type Evidence,
  type IntendedOffice,
  type OfficeKind,
} from './appointment.rules.ts';

/** Who is to hold which office where and when, before its terms. */
export interface Place {
  readonly kind: OfficeKind;
  readonly person: Person;
  readonly organizationId: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** The terms as both records keep them. */
export interface ReadTerms {
  readonly appointment: Pick<IntendedOffice, 'engagement' | 'remit'> & {
    readonly functions: IntendedOffice['functions'][number][];
    readonly schoolSubjects: string[];
    readonly territoryIds: string[];
  };
  readonly basis: Readonly<
    Record<
      'diagnosedOn' | 'diagnosedBy' | 'assessmentId' | 'trainedOn' | 'trainedBy',
      string | null
    >
  > &
    Readonly<Record<'contractNumber' | 'contractOn' | 'workplace', string | null>> & {
      readonly rate: number | null;
    };
}

/**
 * Reads the terms of an office as they were typed, finds the diagnostic where the system knows one, and asks the
 * rule. The same for a new appointment and for a corrected one.
 */
export async function readTerms(
  tx: EntityManager,
  place: Place,
  typed: AppointmentTermsInput,
): Promise<ReadTerms | AppointRefusal | Problem<'TERRITORY_UNKNOWN'>> {
  const { kind, person, organizationId, from, to } = place;
  const territoryIds = [...new Set(typed.territoryIds)];
  if ((await tx.count(Territory, { id: { $in: territoryIds } })) < territoryIds.length)
    return new Problem('TERRITORY_UNKNOWN', { field: 'territoryIds' });
  const diagnosed = await diagnosisOf(tx, place, typed);
  const terms = {
    // Whoever works for an ММЦ is on the staff of its college. Source: положение о ММЦ, п. 4.3.
    engagement: kind === 'MMC_METHODOLOGIST' ? ('STAFF' as const) : (typed.engagement ?? null),
    functions: [...new Set(typed.functions)],
    remit: typed.remit?.trim() || null,
  };
  const trained = evidence(typed.trainedOn, typed.trainedBy);
  const contract = evidence(typed.contractOn, typed.contractNumber);
  const refused = checkOffice({
    kind,
    from,
    to,
    person: { kind: person.kind, posts: await postsOf(tx, person.id) },
    organization: await organizationOn(tx, organizationId, from),
    diagnosed,
    trained,
    contract,
    ...terms,
  });
  if (refused) return refused;
  const schoolSubjects = (typed.schoolSubjects ?? []).map((each) => each.trim().toLowerCase());
  return {
    appointment: { ...terms, schoolSubjects: schoolSubjects.filter(Boolean), territoryIds },
    basis: {
      diagnosedOn: diagnosed?.on ?? null,
      diagnosedBy: diagnosed?.document || null,
      assessmentId: diagnosed?.assessmentId ?? null,
      trainedOn: trained?.on ?? null,
      trainedBy: trained?.document ?? null,
      contractOn: contract?.on ?? null,
      contractNumber: contract?.document ?? null,
      rate: typed.rate ?? null,
      workplace: typed.workplace?.trim() || null,
    },
  };
}

/** A day without its document, or a document without its day, proves nothing. */
const evidence = (
  on: string | null | undefined,
  document: string | null | undefined,
): Evidence | null => (on && document?.trim() ? { on, document: document.trim() } : null);

/** What was passed elsewhere goes before what the system knows, for somebody took the trouble to write it. */
async function diagnosisOf(
  tx: EntityManager,
  { person, from }: Place,
  typed: AppointmentTermsInput,
): Promise<(Evidence & { validUntil: string | null; assessmentId: string | null }) | null> {
  const elsewhere = evidence(typed.diagnosedOn, typed.diagnosedBy);
  if (elsewhere) return { ...elsewhere, validUntil: null, assessmentId: null };
  const known = await latestDiagnosis(tx, { personId: person.id, by: from });
  return known
    ? {
        on: known.finishedOn,
        document: '',
        validUntil: known.validUntil,
        assessmentId: known.id,
      }
    : null;
}

async function postsOf(
  tx: EntityManager,
  personId: string,
): Promise<IntendedOffice['person']['posts']> {
  const posts = await tx.find(Post, { personId });
  return posts.map(({ organizationId: organization, from, to }) => ({ organization, from, to }));
}

async function organizationOn(
  tx: EntityManager,
  id: string | null,
  day: string,
): Promise<IntendedOffice['organization']> {
  if (id === null) return null;
  const { typeCode: type } = await tx.findOneOrFail(Organization, { id });
  const hosts = await tx.find(OrganizationLink, {
    organizationId: id,
    hierarchy: 'ADMINISTRATIVE',
    ...holdsOn(day),
  });
  const isHosted = type === 'MMC' || type === 'MUNICIPAL_SERVICE';
  return { id, type, hosts: isHosted ? hosts.map(({ parentId }) => parentId) : [] };
}
