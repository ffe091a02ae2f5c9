import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { MmcTerritory } from '../src/mmc/index.ts';
import { type Organization, OrganizationLink } from '../src/organization/index.ts';
import { aCenter, anOrganization, TODAY } from './builders.ts';
import { change } from './mutations.ts';

/** The institutions that agree with each other: a center on its base, a college with its ММЦ. */
export interface Institutions {
  readonly authority: Organization;
  readonly neighbour: Organization;
  readonly ministry: Organization;
  readonly institute: Organization;
  readonly college: Organization;
}

export async function institutions(subgraph: TestSubgraph): Promise<Institutions> {
  const made = (typeCode: string, name: string, territoryId: string | null = null) =>
    anOrganization(subgraph, { typeCode, name, ...(territoryId ? { territoryId } : {}) });
  const [ministry, institute, college] = [
    await made('MINISTRY', 'Министерство'),
    await made('REGIONAL_INSTITUTE', 'Институт развития'),
    await made('COLLEGE', 'Педколледж'),
  ];
  const authority = await made('MUNICIPAL_AUTHORITY', 'Управление Осинники', 'osinniki-go');
  const neighbour = await made('MUNICIPAL_AUTHORITY', 'Управление Кемерово', 'kemerovo-go');
  await under(subgraph, await made('CENTER', 'ЦНППМ'), institute);
  const mmc = await made('MMC', 'ММЦ');
  await under(subgraph, mmc, college);
  const held = { mmcId: mmc.id, territoryId: 'osinniki-go', act: 'Приложение 1' };
  await subgraph.given((em) =>
    em.create(MmcTerritory, { ...held, id: randomUUID(), from: '2020-09-01', to: null }),
  );
  return { authority, neighbour, ministry, institute, college };
}

const under = (subgraph: TestSubgraph, child: Organization, parent: Organization) =>
  subgraph.given((em) =>
    em.create(OrganizationLink, {
      id: randomUUID(),
      organizationId: child.id,
      parentId: parent.id,
      hierarchy: 'ADMINISTRATIVE',
      from: '2020-09-01',
      to: null,
      act: null,
    }),
  );

/** What tests ask of an agreement. */
export const AGREEMENT = `... on Agreement { id version title number stage text
  parties { id role from to act signerName organization { id shortName } }
  obligations { id version text dueOn doneOn state everyMonths party { id } }
  files { id kind file { id name } } openObligations overdueObligations }`;

type Party = { role: string; organizationId: string };

export const threeOf = ({ authority, ministry, institute }: Institutions): Party[] => [
  { role: 'AUTHORITY', organizationId: authority.id },
  { role: 'EXECUTIVE', organizationId: ministry.id },
  { role: 'BASE', organizationId: institute.id },
];

interface Drafted {
  id: string;
  version: number;
  title: string;
  stage: string;
  text: string;
  parties: {
    id: string;
    role: string;
    to: string | null;
    act: string | null;
    signerName: string | null;
    organization: { id: string; shortName: string };
  }[];
  obligations: {
    id: string;
    version: number;
    text: string;
    dueOn: string;
    doneOn: string | null;
    state: string;
    party: { id: string };
  }[];
  files: { id: string; kind: string; file: { id: string; name: string } | null }[];
  openObligations: number;
  overdueObligations: number;
}

/** A draft as the center makes it. */
export async function aDraft(
  subgraph: TestSubgraph,
  parties: readonly Party[],
  over: { templateCode?: string; from?: string; to?: string | null } = {},
): Promise<Drafted> {
  const { templateCode = 'TRIPARTITE_2023', from = TODAY, to = null } = over;
  const input = { templateCode, from, to, parties };
  const drafted = await change(subgraph, aCenter(), {
    name: 'draftAgreement',
    input,
    select: AGREEMENT,
  });
  if (drafted['__typename'] !== 'Agreement') throw new Error(JSON.stringify(drafted));
  return drafted as unknown as Drafted;
}

/** The same, signed by everybody. */
export async function aSignedAgreement(
  subgraph: TestSubgraph,
  drafted: Drafted,
  over: { number?: string; signedOn?: string } = {},
): Promise<Drafted> {
  const { number = randomUUID().slice(0, 8), signedOn = TODAY } = over;
  const signers = drafted.parties.map(({ id }) => ({
    partyId: id,
    name: 'Иванова А. П.',
    post: 'руководитель',
    basis: 'Устав',
  }));
  const { id, version } = drafted;
  const input = { id, version, number, signedOn, signers };
  const signed = await change(subgraph, aCenter(), {
    name: 'signAgreement',
    input,
    select: AGREEMENT,
  });
  if (signed['__typename'] !== 'Agreement') throw new Error(JSON.stringify(signed));
  return signed as unknown as Drafted;
}
