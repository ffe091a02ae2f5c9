import type { DemoPlan, Region } from '@metodgraf/regions';
import type { EntityClass, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ChecklistMark } from '../src/checklist/index.ts';
import { Mandate } from '../src/mandate/index.ts';
import { joined, MmcTerritory, stretchesOver } from '../src/mmc/index.ts';
import { ResponsiblePerson } from '../src/responsible/index.ts';
import { inPlaceOf, lineOf } from '../src/territory/index.ts';
import { addDays } from './days.ts';
import type { DemoOrganizations } from './demo-organizations.ts';
import type { DemoPeople } from './demo-people.ts';
import { Random } from './random.ts';

interface Given {
  readonly region: Region;
  readonly plan: DemoPlan;
  readonly organizations: DemoOrganizations;
  readonly people: DemoPeople;
  readonly day: string;
}

/** What surrounds organizations: ММЦ with their municipalities, mandates, responsible persons, checklists. */
export async function seedParties(tx: EntityManager, given: Given): Promise<void> {
  // Of its own, so that what is added here changes nobody else's draws.
  const random = new Random(given.plan.seed + 20);
  await insert(tx, MmcTerritory, holdings(given, random));
  await insert(tx, Mandate, mandates(given, random));
  await insert(tx, ResponsiblePerson, [
    ...ofTheRegion(given, random),
    ...coordinators(given, random),
  ]);
  await insert(tx, ChecklistMark, [
    ...ofMunicipalities(given, random),
    ...ofCenters(given, random),
  ]);
}

async function insert<Row extends object>(
  tx: EntityManager,
  entity: EntityClass<Row>,
  rows: RequiredEntityData<Row>[],
): Promise<void> {
  if (rows.length > 0) await tx.insertMany(entity, rows);
}

const successions = ({ region }: Given) =>
  region.registry.territories.map(({ id, validFrom, validTo, successor }) => ({
    id,
    validFrom,
    validTo,
    successorId: successor,
  }));

/** The list of the act, passed on to what has come of each municipality since. */
function holdings(given: Given, random: Random): RequiredEntityData<MmcTerritory>[] {
  const territories = successions(given);
  const act = 'Положение о ММЦ, приложение 1';
  const stretches = given.region.registry.mmcs.flatMap(
    ({ id, territories: held, validFrom, validTo }) =>
      held.flatMap((territory) =>
        stretchesOver(lineOf(territories, territory), {
          mmcId: given.organizations.idOf(id),
          from: validFrom,
          to: validTo,
        }),
      ),
  );
  return joined(stretches).map((stretch) => ({ ...stretch, id: random.uuid(), act }));
}

function mandates({ organizations, day }: Given, random: Random): RequiredEntityData<Mandate>[] {
  return organizations.rows
    .filter(({ typeCode }) => typeCode === 'MUNICIPAL_AUTHORITY')
    .map(({ id }, place) => ({
      id: random.uuid(),
      organizationId: id,
      activity: 'Координация методической работы в муниципальном образовании',
      actTitle: 'Постановление администрации (демонстрационное)',
      actNumber: String(100 + place),
      actOn: addDays(day, -900),
      from: addDays(day, -880),
      to: null,
    }));
}

function ofTheRegion(
  { plan, organizations, day }: Given,
  random: Random,
): RequiredEntityData<ResponsiblePerson>[] {
  const center = organizations.idOf('center');
  const appointed = (
    kind: ResponsiblePerson['kind'],
    login: string,
    act: { organizationId: string; actTitle: string; actNumber: string },
  ) => ({
    id: random.uuid(),
    kind,
    personId: plan.account(login).person.id,
    territoryId: null,
    actOn: addDays(day, -700),
    from: addDays(day, -690),
    to: null,
    ...act,
  });
  return [
    appointed('PASSPORT_CONTROLLER', 'ministry', {
      organizationId: organizations.idOf('ministry'),
      actTitle: 'Приказ Министерства образования Кузбасса (демонстрационный)',
      actNumber: '311',
    }),
    appointed('ECOSYSTEM_OPERATOR', 'center', {
      organizationId: center,
      actTitle: 'Приказ ЦНППМ (демонстрационный)',
      actNumber: '42',
    }),
    appointed('CENTER_HEAD', 'center', {
      organizationId: center,
      actTitle: 'Письмо Федерального оператора о согласовании (демонстрационное)',
      actNumber: '02-114',
    }),
  ];
}

/** One person of each municipality; a few municipalities have nobody yet, which is what they are told. */
function coordinators(given: Given, random: Random): RequiredEntityData<ResponsiblePerson>[] {
  const { organizations, people, day } = given;
  const territories = successions(given);
  const placeOf = new Map(
    organizations.rows.map(({ id, territoryId }) => [
      id,
      territoryId === null ? null : (inPlaceOf(territories, { id: territoryId, day })?.id ?? null),
    ]),
  );
  const byPlace = Map.groupBy(people.posts, ({ organizationId }) => placeOf.get(organizationId));
  return given.region.registry.territoriesOn(day).flatMap(({ id: territoryId }, place) => {
    const [post] = byPlace.get(territoryId) ?? [];
    if (!post || place % 7 === 3) return [];
    return [
      {
        id: random.uuid(),
        kind: 'ROUTE_COORDINATOR' as const,
        personId: post.personId,
        organizationId: null,
        territoryId,
        actTitle: 'Приказ управления образования (демонстрационный)',
        actNumber: String(10 + place),
        actOn: addDays(day, -430),
        from: addDays(day, -420),
        to: null,
      },
    ];
  });
}

const itemsOf = ({ region }: Given, lists: readonly string[]): string[] =>
  region.registry.checklists
    .filter(({ list }) => lists.includes(list))
    .flatMap(({ items }) => items.map(({ code }) => code));

function ofMunicipalities(given: Given, random: Random): RequiredEntityData<ChecklistMark>[] {
  const items = itemsOf(given, ['MUNICIPAL_DOCUMENTS', 'MUNICIPAL_MATURITY', 'MUNICIPAL_PROJECTS']);
  return given.region.registry
    .territoriesOn(given.day)
    .flatMap(({ id: territoryId }) =>
      items
        .filter(() => random.chance(0.65))
        .map((itemCode) => marked(given, random, { itemCode, territoryId, organizationId: null })),
    );
}

function ofCenters(given: Given, random: Random): RequiredEntityData<ChecklistMark>[] {
  const duties = itemsOf(given, ['COLLEGE_DUTIES']);
  const documents = itemsOf(given, ['CENTER_DOCUMENTS']);
  return given.organizations.rows.flatMap(({ id: organizationId, typeCode }) => {
    const items = typeCode === 'MMC' ? duties : typeCode === 'CENTER' ? documents : [];
    return items
      .filter(() => typeCode === 'CENTER' || random.chance(0.8))
      .map((itemCode) => marked(given, random, { itemCode, organizationId, territoryId: null }));
  });
}

const marked = (
  { day }: Given,
  random: Random,
  subject: Pick<ChecklistMark, 'itemCode' | 'organizationId' | 'territoryId'>,
) => ({
  id: random.uuid(),
  ...subject,
  doneOn: addDays(day, -random.int(20, 900)),
  document: `Распоряжение № ${random.int(1, 400)}`,
  note: null,
});
