import type {
  AgreementFormTemplateFragment,
  AgreementPartyInput,
  EditAgreementPageQuery,
} from '../../gql/graphql';
import { daysAfter, firstDayAfter, lastDayOf, today } from './agreement-state';

/** A party as it stands in the form, ready or not. */
export interface PartyDraft {
  /** Tells rows of the form apart. */
  readonly key: number;
  readonly id: string | null;
  role: string;
  organizationId: string | null;
  /** Shown while the list of choices does not hold it. */
  readonly organizationName: string | null;
  signerName: string;
  signerPost: string;
  signerBasis: string;
}

/** What stands in the form. */
export interface AgreementDraft {
  templateCode: string | null;
  title: string;
  from: string | null;
  /** The last day, as people say it. */
  lastDay: string | null;
  body: string;
  parties: PartyDraft[];
}

type Known = NonNullable<EditAgreementPageQuery['agreement']>;

let keys = 0;

/** A row of the form for one more party. */
export function newParty(role: string, organizationId: string | null = null): PartyDraft {
  keys += 1;
  return {
    key: keys,
    id: null,
    role,
    organizationId,
    organizationName: null,
    signerName: '',
    signerPost: '',
    signerBasis: '',
  };
}

/** An empty form: three years from today, as agreements usually are. */
export const newDraft = (): AgreementDraft => ({
  templateCode: null,
  title: '',
  from: today(),
  lastDay: daysAfter(today(), 3 * 365),
  body: '',
  parties: [],
});

/** The form of a draft that is kept already. */
export const draftOf = ({ title, from, to, body, template, parties }: Known): AgreementDraft => ({
  templateCode: template.code,
  title,
  from,
  lastDay: lastDayOf(to),
  body,
  parties: parties
    .filter((party) => !party.to)
    .map(({ id, role, organization, signerName, signerPost, signerBasis }) => ({
      ...newParty(role, organization.id),
      id,
      organizationName: organization.shortName,
      signerName: signerName ?? '',
      signerPost: signerPost ?? '',
      signerBasis: signerBasis ?? '',
    })),
});

/** One row for every role of a template. */
export const partiesFor = ({ roles }: AgreementFormTemplateFragment): PartyDraft[] =>
  roles.flatMap(({ role, least }) => Array.from({ length: least }, () => newParty(role)));

/** What every saving of a form sends. */
export const sentOf = ({ from, lastDay, parties }: AgreementDraft) => ({
  from: from ?? '',
  to: firstDayAfter(lastDay),
  parties: parties.flatMap((party): AgreementPartyInput[] =>
    party.organizationId
      ? [
          {
            id: party.id,
            role: party.role,
            organizationId: party.organizationId,
            signerName: party.signerName,
            signerPost: party.signerPost,
            signerBasis: party.signerBasis,
          },
        ]
      : [],
  ),
});
