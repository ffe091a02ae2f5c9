import { searchForm } from '@metodgraf/subgraph-kit';
import type { DemoPlan, Region } from '@metodgraf/regions';
import type { Random } from './random.ts';

/** An organization of the demo region, ready to be inserted. */
export interface OrganizationRow {
  id: string;
  typeCode: string;
  name: string;
  shortName: string;
  territoryId: string | null;
  hostKind: 'UNIT_OF_PROVIDER' | null;
  unitKind: 'LEGAL_ENTITY' | 'STRUCTURAL_UNIT';
  ogrn: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  licenceNumber: string | null;
  licenceOn: string | null;
  licenceIssuer: string | null;
  searchName: string;
  from: string;
  to: null;
}

type Named = 'id' | 'typeCode' | 'name' | 'shortName' | 'territoryId';

export interface LinkRow {
  id: string;
  organizationId: string;
  parentId: string;
  hierarchy: 'ADMINISTRATIVE' | 'METHODICAL';
  from: string;
  to: null;
  act: null;
}

const TREES = [
  'Калиновая',
  'Кедровая',
  'Пихтовая',
  'Берёзовая',
  'Ольховая',
  'Черёмуховая',
  'Лиственная',
  'Сосновая',
  'Тополиная',
  'Ивовая',
  'Осиновая',
  'Липовая',
];
/** Towns with more schools than the others. */
const TOWNS = [
  'kemerovo-go',
  'novokuznetsk-go',
  'prokopyevsk-go',
  'belovo-go',
  'leninsk-kuznetsky-go',
];

/** The organizations of the demo plan, and around them enough invented ones for a whole region. */
export class DemoOrganizations {
  readonly rows: OrganizationRow[] = [];
  readonly links: LinkRow[] = [];
  readonly schools: string[] = [];
  readonly #ids = new Map<string, string>();
  readonly #region: Region;
  readonly #plan: DemoPlan;
  readonly #random: Random;
  readonly #day: string;

  constructor({
    region,
    plan,
    random,
    day,
  }: {
    region: Region;
    plan: DemoPlan;
    random: Random;
    day: string;
  }) {
    this.#region = region;
    this.#plan = plan;
    this.#random = random;
    this.#day = day;
    this.#addPlanned();
    this.#addCenters();
    this.#addAuthorities();
    this.#addSchools();
  }

  /** The id of an organization by its key in the plan or, for those around, by a key made here. */
  idOf(key: string): string {
    const id = this.#ids.get(key);
    if (!id) throw new Error(`The demo region has no organization ${key}`);
    return id;
  }

  #addPlanned(): void {
    for (const { key, id, type, name, shortName, territory } of this.#plan.organizations) {
      this.#add(key, { id, typeCode: type, name, shortName, territoryId: territory });
      if (type === 'SCHOOL') this.schools.push(id);
    }
    for (const { key, administrativeParent, methodicalParent } of this.#plan.organizations) {
      this.#place(key, administrativeParent, methodicalParent);
    }
  }

  #addCenters(): void {
    for (const mmc of this.#region.registry.mmcs) {
      if (this.#ids.has(mmc.id)) continue;
      const territoryId = mmc.territories[0] ?? null;
      const college = `college of ${mmc.id}`;
      this.#add(college, {
        typeCode: 'COLLEGE',
        name: mmc.college,
        shortName: mmc.college,
        territoryId,
      });
      this.#place(college, 'ministry', 'center');
      this.#add(mmc.id, { typeCode: 'MMC', name: mmc.name, shortName: mmc.name, territoryId });
      this.#place(mmc.id, college, 'center');
    }
  }

  #addAuthorities(): void {
    for (const { id: territoryId, name } of this.#region.registry.territoriesOn(this.#day)) {
      const planned = this.#plan.organizations.find(
        ({ type, territory }) => type === 'MUNICIPAL_AUTHORITY' && territory === territoryId,
      );
      const key = authorityOf(territoryId);
      if (planned) {
        this.#ids.set(key, planned.id);
        continue;
      }
      this.#add(key, {
        typeCode: 'MUNICIPAL_AUTHORITY',
        name: `Управление образования ${genitive(name)} (демонстрационное)`,
        shortName: `Управление образования, ${name}`,
        territoryId,
      });
      this.#place(key, 'ministry', this.#centerOf(territoryId));
    }
  }

  /** Schools are recorded in the territories of 2019: what has become of them shows in every report. */
  #addSchools(): void {
    const { registry } = this.#region;
    const old = registry.territoriesOn(this.#region.describedFrom).map(({ id }) => id);
    const planned = new Set(
      this.#plan.organizations.map(({ type, territory }) => type === 'SCHOOL' && territory),
    );
    const places = old.filter((id) => !planned.has(id));
    for (let number = 1; this.schools.length < this.#plan.counts.schools; number += 1) {
      const territoryId = places[number - 1] ?? this.#random.pick(TOWNS);
      const today = registry.territoryInPlaceOf(territoryId, this.#day)?.id ?? territoryId;
      const key = `school ${number}`;
      const shortName = `Школа № ${number} «${this.#random.pick(TREES)}»`;
      const name = `МБОУ «Средняя ${shortName.replace('Школа', 'школа').replace('«', '„').replace('»', '“')}» (демонстрационная)`;
      this.#add(key, { typeCode: 'SCHOOL', name, shortName, territoryId });
      this.#place(key, authorityOf(today), this.#centerOf(territoryId));
      this.schools.push(this.idOf(key));
    }
  }

  /** The ММЦ that a territory, also under an earlier name, belongs to. */
  #centerOf(territoryId: string): string {
    const { registry } = this.#region;
    const here = registry.mmcs.find(({ territories }) =>
      territories.some(
        (id) =>
          id === territoryId || registry.territoryInPlaceOf(id, this.#day)?.id === territoryId,
      ),
    );
    return here?.id ?? 'center';
  }

  #add(
    key: string,
    given: Pick<OrganizationRow, 'typeCode' | 'name' | 'shortName' | 'territoryId'> & {
      id?: string;
    },
  ): void {
    const id = given.id ?? this.#random.uuid();
    this.#ids.set(key, id);
    const searchName = searchForm(given.name, given.shortName);
    this.rows.push({
      ...this.#cardOf(given.typeCode),
      searchName,
      from: this.#region.describedFrom,
      to: null,
      ...given,
      id,
    });
  }

  /** Invented numbers and contacts, for invented schools alone: real institutions have real ones. */
  #cardOf(typeCode: string): Omit<OrganizationRow, Named | 'searchName' | 'from' | 'to'> {
    const isCenter = typeCode === 'CENTER';
    const empty = {
      hostKind: isCenter ? ('UNIT_OF_PROVIDER' as const) : null,
      unitKind: isCenter ? ('STRUCTURAL_UNIT' as const) : ('LEGAL_ENTITY' as const),
      ogrn: null,
      address: null,
      phone: null,
      email: null,
      licenceNumber: null,
      licenceOn: null,
      licenceIssuer: null,
    };
    if (typeCode !== 'SCHOOL') return empty;
    const number = this.rows.length;
    const digits = `1024205${String(number).padStart(5, '0')}`;
    return {
      ...empty,
      ogrn: `${digits}${(Number(digits) % 11) % 10}`,
      address: `ул. Садовая, д. ${number} (демонстрационный адрес)`,
      phone: `+7 384 000-00-${String(number % 100).padStart(2, '0')}`,
      email: `school-${number}@demo.example`,
      licenceNumber: `Л035-${String(number).padStart(5, '0')}`,
      licenceOn: `2016-0${1 + (number % 9)}-15`,
      licenceIssuer: 'Служба по надзору в сфере образования (демонстрационная)',
    };
  }

  #place(key: string, administrative: string | null, methodical: string | null): void {
    const parents = { ADMINISTRATIVE: administrative, METHODICAL: methodical } as const;
    for (const hierarchy of ['ADMINISTRATIVE', 'METHODICAL'] as const) {
      const parent = parents[hierarchy];
      if (parent === null) continue;
      this.links.push({
        id: this.#random.uuid(),
        organizationId: this.idOf(key),
        parentId: this.idOf(parent),
        hierarchy,
        from: this.#region.describedFrom,
        to: null,
        act: null,
      });
    }
  }
}

const authorityOf = (territoryId: string): string => `authority of ${territoryId}`;

/** «Кемеровский городской округ» → «Кемеровского городского округа»; all names are built this way. */
function genitive(name: string): string {
  return name
    .replaceAll(/(\p{L})(?:ий|ой|ый)(?=\s)/gu, '$1ого')
    .replace(/округ$/, 'округа')
    .replace(/район$/, 'района');
}
