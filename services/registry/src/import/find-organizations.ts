import { plain } from '@metodgraf/subgraph-kit/import';
import type { EntityManager } from '@mikro-orm/postgresql';

/** An organization as a table refers to it. */
export interface NamedOrganization {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly ogrn: string | null;
  readonly typeCode: string;
  readonly territoryId: string | null;
}

/** How PostgreSQL writes what `plain` writes: letters and digits, no capitals, no «ё». */
const PLAIN = (column: string): string =>
  `btrim(regexp_replace(translate(lower(${column}), 'ё', 'е'), '[^[:alnum:]]+', ' ', 'g'))`;

const FOUND = `
  select id, name, short_name as "shortName", ogrn, type_code as "typeCode", territory_id as "territoryId"
    from organization
   where (until is null or until > ?)
     and (ogrn = any (?::text[]) or ${PLAIN('name')} = any (?::text[]) or ${PLAIN('short_name')} = any (?::text[]))`;

/** Organizations of a day by the texts people refer to them with: ОГРН, full or short name. */
export async function findOrganizations(
  tx: EntityManager,
  texts: readonly string[],
  day: string,
): Promise<(text: string) => NamedOrganization[]> {
  const wanted = [...new Set(texts)];
  const numbers = arrayOf(wanted.filter(isOgrn));
  const names = arrayOf(wanted.map(plain).filter(Boolean));
  const found = await tx.execute<NamedOrganization[]>(FOUND, [day, numbers, names, names]);
  const byText = new Map<string, NamedOrganization[]>();
  for (const organization of found) {
    const { name, shortName, ogrn } = organization;
    for (const key of new Set([plain(name), plain(shortName), ogrn ?? '']))
      byText.set(key, [...(byText.get(key) ?? []), organization]);
  }
  return (text) => byText.get(isOgrn(text) ? text : plain(text)) ?? [];
}

/** Whether a text can only be an ОГРН. */
export const isOgrn = (text: string): boolean => /^\d{13}$/.test(text);

const arrayOf = (texts: readonly string[]): string =>
  `{${texts.map((text) => JSON.stringify(text)).join(',')}}`;
