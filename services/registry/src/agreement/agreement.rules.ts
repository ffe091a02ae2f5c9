import { Problem } from '@metodgraf/subgraph-kit/problem';

/** A role that a template gives to parties: who may take it and how many of them. */
export interface RoleRule {
  readonly role: string;
  readonly title: string;
  readonly word: string;
  /** Kinds of organization that may take it; any when null. */
  readonly types: readonly string[] | null;
  readonly least: number;
  readonly most: number;
}

/** What of a template decides who may be its parties. */
export interface PartyRules {
  readonly kind: 'TRIPARTITE' | 'COLLEGE' | 'COOPERATION';
  readonly roles: readonly RoleRule[];
}

/** An organization that is to be a party, as the register knows it on the first day. */
export interface ProposedParty {
  readonly role: string;
  readonly organizationId: string;
  readonly name: string;
  readonly typeCode: string;
  readonly stands: boolean;
  /** Whether the ЦНППМ works on its base. */
  readonly isBaseOfCenter: boolean;
  /** Whether its territory is given to the ММЦ of the college among the parties. */
  readonly isHeldByCollege: boolean;
}

export type PartyProblem = Problem<
  | 'NOT_TRIPARTITE'
  | 'ROLE_UNKNOWN'
  | 'PARTY_TWICE'
  | 'PARTY_CLOSED'
  | 'WRONG_ROLE'
  | 'TOO_MANY_IN_ROLE'
  | 'NOT_BASE_OF_CENTER'
  | 'TERRITORY_NOT_HELD'
>;

/**
 * Refuses parties that the act does not know. A draft may lack some; who signs is checked by `missingRoles`.
 * Source: приказ 1971, п. 3.4; приказ 2077, п. 3.2.1; положение о ММЦ, п. 4.1.3.
 */
export function checkParties(
  { kind, roles }: PartyRules,
  parties: readonly ProposedParty[],
): PartyProblem | null {
  if (kind === 'TRIPARTITE' && parties.length > 3)
    return new Problem('NOT_TRIPARTITE', { count: parties.length });
  for (const party of parties) {
    const rule = roles.find(({ role }) => role === party.role);
    if (!rule) return new Problem('ROLE_UNKNOWN', { name: party.name });
    const refused = checkParty(kind, rule, party);
    if (refused) return refused;
    if (parties.some((other) => other !== party && other.organizationId === party.organizationId))
      return new Problem('PARTY_TWICE', { name: party.name });
  }
  const crowded = roles.find(({ role, most }) => countIn(parties, role) > most);
  return crowded
    ? new Problem('TOO_MANY_IN_ROLE', { role: crowded.title, most: crowded.most })
    : null;
}

function checkParty(
  kind: PartyRules['kind'],
  { types, title }: RoleRule,
  { role, name, typeCode, stands, isBaseOfCenter, isHeldByCollege }: ProposedParty,
): PartyProblem | null {
  if (types && !types.includes(typeCode)) return new Problem('WRONG_ROLE', { name, role: title });
  if (!stands) return new Problem('PARTY_CLOSED', { name });
  if (role === 'BASE' && !isBaseOfCenter) return new Problem('NOT_BASE_OF_CENTER', { name });
  return kind === 'COLLEGE' && role === 'MUNICIPALITY' && !isHeldByCollege
    ? new Problem('TERRITORY_NOT_HELD', { name })
    : null;
}

const countIn = (parties: readonly { readonly role: string }[], wanted: string): number =>
  parties.filter(({ role }) => role === wanted).length;

/** Roles that still lack a party, by their titles: nothing is signed while there are any. */
export const missingRoles = (
  { roles }: Pick<PartyRules, 'roles'>,
  parties: readonly { readonly role: string }[],
): string[] =>
  roles.filter(({ role, least }) => countIn(parties, role) < least).map(({ title }) => title);

/** A document that is about to be signed. */
export interface Signing {
  readonly signedOn: string;
  readonly day: string;
  readonly missing: readonly string[];
  readonly parties: readonly { readonly name: string; readonly signerName: string | null }[];
}

/** Refuses what no approved document may lack: all parties, a signer of each, a day that has come. */
export function checkSigning({
  signedOn,
  day,
  missing,
  parties,
}: Signing): Problem<'PARTIES_MISSING' | 'SIGNER_MISSING' | 'SIGNED_IN_FUTURE'> | null {
  if (missing.length > 0) return new Problem('PARTIES_MISSING', { roles: missing.join('; ') });
  const unsigned = parties.find(({ signerName }) => !signerName);
  if (unsigned) return new Problem('SIGNER_MISSING', { name: unsigned.name });
  return signedOn > day ? new Problem('SIGNED_IN_FUTURE') : null;
}
