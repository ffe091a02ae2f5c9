import { type FileRows, plain } from '@metodgraf/subgraph-kit/import';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organization, OrganizationLink, SubjectType } from '../organization/index.ts';
import { holdsOn } from '../post/index.ts';
import { differencesOf } from './organization-differences.ts';
import { findOrganizations, isOgrn, type NamedOrganization } from './find-organizations.ts';
import { NamedTerritories, type NamedTerritory } from './find-territories.ts';
import type { OrganizationMatch, OrganizationRow } from './import-organizations.ts';

type Parent =
  | { readonly parent: NamedOrganization }
  | { readonly row: number }
  | { readonly problem: string };

type Names = (text: string) => NamedOrganization[];

/** Everything a batch of rows about organizations refers to, read in a few statements. */
export class OrganizationSurroundings {
  readonly #types: readonly SubjectType[];
  readonly #territories: NamedTerritories;
  readonly #named: Names;
  readonly #records: ReadonlyMap<string, Organization>;
  readonly #parents: ReadonlyMap<string, readonly OrganizationLink[]>;
  readonly #parentNames: ReadonlyMap<string, string>;
  readonly #above: ReadonlyMap<string, number>;

  private constructor(parts: {
    types: readonly SubjectType[];
    territories: NamedTerritories;
    named: Names;
    records: readonly Organization[];
    links: readonly OrganizationLink[];
    parentNames: ReadonlyMap<string, string>;
    above: ReadonlyMap<string, number>;
  }) {
    this.#types = parts.types;
    this.#territories = parts.territories;
    this.#named = parts.named;
    this.#records = new Map(parts.records.map((record) => [record.id, record]));
    this.#parents = Map.groupBy(parts.links, ({ organizationId }) => organizationId);
    this.#parentNames = parts.parentNames;
    this.#above = parts.above;
  }

  static async read(
    tx: EntityManager,
    rows: readonly OrganizationRow[],
    { file, day }: { file: FileRows; day: string },
  ): Promise<OrganizationSurroundings> {
    const parents = rows.flatMap(({ values }) => parentsIn(values));
    const texts = rows.flatMap(({ values: { name, shortName, ogrn } }) => [
      name,
      shortName,
      ogrn ?? '',
    ]);
    const named = await findOrganizations(tx, [...texts, ...parents], day);
    const ids = [...new Set(texts.flatMap((text) => named(text).map(({ id }) => id)))];
    const standing = await tx.find(OrganizationLink, {
      organizationId: { $in: ids },
      ...holdsOn(day),
    });
    const above = await tx.find(Organization, {
      id: { $in: standing.map((link) => link.parentId) },
    });
    return new OrganizationSurroundings({
      types: await tx.find(SubjectType, { party: 'ORGANIZATION' }),
      territories: await NamedTerritories.read(tx, day),
      named,
      records: await tx.find(Organization, { id: { $in: ids } }),
      links: standing,
      parentNames: new Map(above.map(({ id, shortName }) => [id, shortName])),
      above: await file.rowsOf(rows.flatMap(({ values }) => parentKeys(values))),
    });
  }

  /** What the register has of a row, or what would have to be done. */
  match({ values }: OrganizationRow): OrganizationMatch {
    const type = this.#types.find(
      ({ code, name }) => code === values.type || plain(name) === plain(values.type),
    );
    const territory = this.#territories.named(values.territory);
    const parents = {
      administrativeParent: this.#parent(values, 'administrativeParent'),
      methodicalParent: this.#parent(values, 'methodicalParent'),
    };
    const problems = [
      ...(type ? [] : [{ column: 'type', text: `вида «${values.type}» нет` } as const]),
      ...(territory
        ? []
        : [{ column: 'territory', text: `«${values.territory}» не найдено` } as const]),
      ...Object.entries(parents).flatMap(([column, found]) =>
        found && 'problem' in found
          ? [{ column: column as keyof typeof parents, text: found.problem }]
          : [],
      ),
    ];
    if (!type || !territory || problems.length > 0) return { found: 'PROBLEMS', problems };
    const misplaced = Object.entries(parents).flatMap(([column, found]) =>
      found && 'parent' in found && !mayStandUnder(type, column, found.parent)
        ? [
            {
              column: column as keyof typeof parents,
              text: `«${type.name}» не может стоять под «${found.parent.name}»`,
            },
          ]
        : [],
    );
    if (misplaced.length > 0) return { found: 'PROBLEMS', problems: misplaced };
    return this.#placed({ values, type, territory, parents });
  }

  #placed({
    values,
    type,
    territory,
    parents,
  }: {
    values: OrganizationRow['values'];
    type: SubjectType;
    territory: NamedTerritory;
    parents: Record<'administrativeParent' | 'methodicalParent', Parent | null>;
  }): OrganizationMatch {
    const doubts =
      territory.doubt === null ? [] : [{ column: 'territory', text: territory.doubt } as const];
    const known = this.#known(values, territory.id);
    if (known.length > 1)
      return {
        found: 'PROBLEMS',
        problems: [{ column: 'name', text: 'в реестре таких несколько' }],
      };
    const [record] = known;
    const above = Object.values(parents).flatMap((found) =>
      found && 'row' in found ? [found.row] : [],
    );
    if (!record) {
      const { name, shortName, ogrn } = values;
      const add = {
        name,
        shortName,
        ogrn,
        typeCode: type.code,
        territoryId: territory.id,
        administrativeParentId: idOf(parents.administrativeParent),
        methodicalParentId: idOf(parents.methodicalParent),
      };
      return { found: 'NOTHING', plan: { add }, needs: above, doubts };
    }
    return differencesOf({
      record,
      values,
      doubts,
      typeName: this.#typeName(record),
      sameType: record.typeCode === type.code,
      territory: this.#territories.inPlaceOf(record.territoryId ?? ''),
      sameTerritory: this.#isIn(record, territory.id),
      missingParents: this.#missing(record, parents),
    });
  }

  /** Organizations the row may mean: by its ОГРН, else by either name in the same territory. */
  #known({ name, shortName, ogrn }: OrganizationRow['values'], territory: string): Organization[] {
    const byNumber = ogrn === null ? [] : this.#named(ogrn);
    const byName = [...this.#named(name), ...this.#named(shortName)].filter(
      (each) => this.#isIn(each, territory) && (each.ogrn === null || ogrn === null),
    );
    const ids = new Set((byNumber.length > 0 ? byNumber : byName).map(({ id }) => id));
    return [...ids].flatMap((id) => this.#records.get(id) ?? []);
  }

  #isIn({ territoryId }: Pick<NamedOrganization, 'territoryId'>, territory: string): boolean {
    return territoryId !== null && this.#territories.inPlaceOf(territoryId)?.id === territory;
  }

  #typeName({ typeCode }: Organization): string {
    return this.#types.find(({ code }) => code === typeCode)?.name ?? typeCode;
  }

  #parent(
    values: OrganizationRow['values'],
    column: 'administrativeParent' | 'methodicalParent',
  ): Parent | null {
    const text = values[column];
    if (text === null) return null;
    const found = this.#named(text);
    // Of several with this name the one of the same municipality is meant.
    const territory = this.#territories.named(values.territory);
    const near =
      found.length > 1 && territory
        ? found.filter((each) => this.#isIn(each, territory.id))
        : found;
    const [parent] = near;
    if (near.length > 1) return { problem: `«${text}» — таких несколько, укажите ОГРН` };
    if (parent) return { parent };
    const row = parentKeys({ ...values, administrativeParent: text, methodicalParent: null })
      .map((key) => this.#above.get(key))
      .find((each) => each !== undefined);
    return row === undefined ? { problem: `«${text}» нет в реестре` } : { row };
  }

  /** Parents the file names and the register does not have today. */
  #missing(
    { id }: Organization,
    parents: Record<'administrativeParent' | 'methodicalParent', Parent | null>,
  ) {
    const links = this.#parents.get(id) ?? [];
    const hierarchies = {
      administrativeParent: 'ADMINISTRATIVE',
      methodicalParent: 'METHODICAL',
    } as const;
    return (Object.keys(hierarchies) as (keyof typeof hierarchies)[]).flatMap((column) => {
      const found = parents[column];
      if (!found || 'problem' in found) return [];
      const standing = links.find(({ hierarchy }) => hierarchy === hierarchies[column]);
      if ('parent' in found && standing?.parentId === found.parent.id) return [];
      return [{ column, was: this.#parentNames.get(standing?.parentId ?? '') ?? '' }];
    });
  }
}

const mayStandUnder = (
  { administrativeParents, methodicalParents }: SubjectType,
  column: string,
  { typeCode }: NamedOrganization,
): boolean =>
  (column === 'methodicalParent' ? methodicalParents : administrativeParents).includes(typeCode);

const idOf = (found: Parent | null): string | null =>
  found && 'parent' in found ? found.parent.id : null;

const parentsIn = ({
  administrativeParent,
  methodicalParent,
}: OrganizationRow['values']): string[] =>
  [administrativeParent, methodicalParent].filter((text) => text !== null);

/** The natural keys under which a parent may stand above in the same file. */
function parentKeys(values: OrganizationRow['values']): string[] {
  const territory = plain(values.territory);
  return parentsIn(values).flatMap((text) =>
    isOgrn(text)
      ? [`ogrn:${text}`]
      : [`name:${plain(text)}|${territory}`, `short:${plain(text)}|${territory}`],
  );
}
