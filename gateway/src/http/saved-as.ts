/**
 * The header by which a browser saves a body under its Russian name and never shows it as a page.
 * Sources: RFC 6266, RFC 8187.
 */
export function savedAs(fileName: string): string {
  const encoded = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const ending = /\.[a-z0-9]{1,8}$/i.exec(fileName)?.[0] ?? '';
  return `attachment; filename="file${ending}"; filename*=UTF-8''${encoded}`;
}
