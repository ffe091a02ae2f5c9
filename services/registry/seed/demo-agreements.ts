import { createHash } from 'node:crypto';
import type { AgreementTemplate, DemoPlan, Region } from '@metodgraf/regions';
import { keepFile, searchForm } from '@metodgraf/subgraph-kit';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Agreement, AgreementFile, AgreementParty } from '../src/agreement/index.ts';
import { fillText } from '../src/agreement-template/fill-template.rules.ts';
import { AgreementObligation } from '../src/obligation/index.ts';
import { inPlaceOf } from '../src/territory/index.ts';
import { addDays } from './days.ts';
import type { DemoOrganizations, OrganizationRow } from './demo-organizations.ts';
import { courseOf } from './demo-obligations.ts';
import { Random } from './random.ts';

interface Given {
  readonly region: Region;
  readonly plan: DemoPlan;
  readonly organizations: DemoOrganizations;
  readonly day: string;
}

/** How an agreement of the demo region stands: which stage the register is to show. */
type Fate = 'IN_FORCE' | 'EXPIRING' | 'DRAFT' | 'TERMINATED' | 'EXPIRED';

interface Planned {
  readonly template: AgreementTemplate;
  readonly parties: readonly { readonly role: string; readonly organization: OrganizationRow }[];
  readonly fate: Fate;
}

/** Agreements of every kind and stage; a few municipalities have none yet, which is what the center is told. */
export async function seedAgreements(tx: EntityManager, given: Given): Promise<void> {
  const random = new Random(given.plan.seed + 60);
  const planned = [...ofMunicipalities(given), ...ofColleges(given)];
  for (const [place, each] of planned.entries()) {
    await seedAgreement(tx, each, { random, day: given.day, number: `${place + 1}-С` });
  }
}

const templateOf = ({ region }: Given, code: string): AgreementTemplate => {
  const template = region.registry.agreementTemplates.find((each) => each.code === code);
  if (!template) throw new Error(`The region has no template ${code}`);
  return template;
};

const rowOf = ({ organizations }: Given, key: string): OrganizationRow => {
  const id = organizations.idOf(key);
  const row = organizations.rows.find((each) => each.id === id);
  if (!row) throw new Error(`The demo region has no organization ${key}`);
  return row;
};

/** The tenth place of each kind shows another fate; the ninth has no agreement at all. */
const FATES: readonly (Fate | null)[] = [
  'IN_FORCE',
  'IN_FORCE',
  'EXPIRING',
  'IN_FORCE',
  'DRAFT',
  'IN_FORCE',
  'TERMINATED',
  'IN_FORCE',
  null,
  'EXPIRED',
];

function ofMunicipalities(given: Given): Planned[] {
  const [executive, base] = [rowOf(given, 'ministry'), rowOf(given, 'institute')];
  return authorities(given).flatMap((authority, place) => {
    const fate = FATES[place % FATES.length];
    if (!fate) return [];
    const template = templateOf(given, fate === 'EXPIRED' ? 'TRIPARTITE_2021' : 'TRIPARTITE_2023');
    const parties = [
      { role: 'AUTHORITY', organization: authority },
      { role: 'EXECUTIVE', organization: executive },
      { role: 'BASE', organization: base },
    ];
    return [{ template, parties, fate }];
  });
}

const authorities = ({ organizations }: Given): OrganizationRow[] =>
  organizations.rows.filter(({ typeCode }) => typeCode === 'MUNICIPAL_AUTHORITY');

/** Each college with the institute and the municipalities of its ММЦ; one is still a draft. */
function ofColleges(given: Given): Planned[] {
  const { region, organizations, day } = given;
  const template = templateOf(given, 'COLLEGE_MMC');
  const territories = region.registry.territories.map(({ id, validFrom, validTo, successor }) => ({
    id,
    validFrom,
    validTo,
    successorId: successor,
  }));
  return region.registry.mmcs.map(({ id, territories: held }, place) => {
    const collegeId = organizations.links.find(
      ({ organizationId, hierarchy }) =>
        organizationId === organizations.idOf(id) && hierarchy === 'ADMINISTRATIVE',
    )?.parentId;
    const places = new Set(held.map((each) => inPlaceOf(territories, { id: each, day })?.id));
    const college = organizations.rows.find((row) => row.id === collegeId);
    const parties = [
      ...(college ? [{ role: 'COLLEGE', organization: college }] : []),
      { role: 'INSTITUTE', organization: rowOf(given, 'institute') },
      ...authorities(given)
        .filter(({ territoryId }) => places.has(territoryId ?? undefined))
        .map((organization) => ({ role: 'MUNICIPALITY', organization })),
    ];
    return { template, parties, fate: place === 1 ? 'DRAFT' : 'IN_FORCE' };
  });
}

interface Making {
  readonly random: Random;
  readonly day: string;
  readonly number: string;
}

async function seedAgreement(
  tx: EntityManager,
  { template, parties, fate }: Planned,
  making: Making,
): Promise<void> {
  const { random, day } = making;
  const { from, to } = termOf(fate, making);
  const agreementId = random.uuid();
  const isDraft = fate === 'DRAFT';
  const rows = parties.map(({ role, organization }) => ({
    id: random.uuid(),
    agreementId,
    role,
    organizationId: organization.id,
    ...signerOf(organization, random),
    from,
    to: null,
    act: null,
  }));
  const owed = rows.flatMap((party) =>
    template.obligations
      .filter(({ role }) => role === party.role)
      .flatMap((usual) => courseOf(usual, { partyId: party.id, from, to, random, day, isDraft })),
  );
  const number = isDraft ? null : making.number;
  const signedOn = isDraft ? null : addDays(from, -random.int(1, 9));
  const nameOf = (id: string): string =>
    parties.find(({ organization }) => organization.id === id)?.organization.name ?? '';
  const filled = fillText(template.text.trim(), {
    roles: template.roles,
    parties: rows.map((row) => ({ ...row, name: nameOf(row.organizationId) })),
    obligations: owed
      .filter(({ previousId }) => previousId === null)
      .map((each) => ({
        ...each,
        party: nameOf(rows.find(({ id }) => id === each.partyId)?.organizationId ?? ''),
      })),
    number,
    signedOn,
    from,
    to,
  });
  const title = `${template.title}: ${parties[0]?.organization.shortName ?? ''}`;
  await tx.insert(Agreement, {
    id: agreementId,
    templateCode: template.code,
    kind: template.kind,
    title,
    body: template.text.trim(),
    signedText: isDraft ? null : filled,
    number,
    signedOn,
    from,
    to,
    ...endOf(fate, day),
    searchName: searchForm(
      title,
      number,
      ...parties.map(({ organization }) => organization.shortName),
    ),
  });
  await tx.insertMany(AgreementParty, rows);
  if (owed.length > 0)
    await tx.insertMany(
      AgreementObligation,
      owed.map((row) => ({ ...row, agreementId })),
    );
  if (signedOn && random.chance(0.85))
    await attachCopy(tx, { agreementId, signedOn, filled, number: making.number, random });
}

function termOf(fate: Fate, { random, day }: Making): { from: string; to: string | null } {
  if (fate === 'DRAFT') return { from: addDays(day, 20), to: addDays(day, 20 + 1096) };
  if (fate === 'EXPIRED') return { from: '2021-10-01', to: '2023-06-08' };
  const to = addDays(day, fate === 'EXPIRING' ? random.int(10, 50) : random.int(200, 700));
  return { from: addDays(to, -1096), to };
}

const endOf = (fate: Fate, day: string) =>
  fate === 'TERMINATED'
    ? ({
        state: 'TERMINATED',
        endedOn: addDays(day, -45),
        ending: 'BY_CONSENT',
        endReason:
          'Готовится новое соглашение: изменился состав обязательств (письмо, демонстрационное)',
      } as const)
    : ({
        state: fate === 'DRAFT' ? 'DRAFT' : 'SIGNED',
        endedOn: null,
        ending: null,
        endReason: null,
      } as const);

const SIGNERS = [
  'Ветрова Н. А.',
  'Луговая Т. С.',
  'Полянский И. Д.',
  'Озёрная Е. В.',
  'Соловьёв П. Л.',
];

/** Signers are invented, also of institutions that exist. */
function signerOf({ typeCode }: OrganizationRow, random: Random) {
  const isOfficial = typeCode === 'MINISTRY' || typeCode === 'MUNICIPAL_AUTHORITY';
  return {
    signerName: random.pick(SIGNERS),
    signerPost: isOfficial ? 'руководитель' : 'директор',
    signerBasis: isOfficial ? 'Положение (демонстрационное)' : 'Устав (демонстрационный)',
  };
}

async function attachCopy(
  tx: EntityManager,
  {
    agreementId,
    signedOn,
    filled,
    number,
    random,
  }: {
    agreementId: string;
    signedOn: string;
    filled: string;
    number: string;
    random: Random;
  },
): Promise<void> {
  const bytes = Buffer.from(`${filled}\n`, 'utf8');
  const fileId = random.uuid();
  const file = {
    id: fileId,
    name: `Соглашение ${number} (демонстрационное).txt`,
    mediaType: 'text/plain',
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    personal: true,
    uploadedBy: null,
    at: new Date(`${signedOn}T05:00:00Z`),
  };
  await keepFile(tx, file, [bytes]);
  const row = { id: random.uuid(), agreementId, obligationId: null, fileId };
  await tx.insert(AgreementFile, { ...row, kind: 'SCAN', addedOn: signedOn });
}
