const LONGEST = 180;
/** Signs that end a path, cannot be seen, or turn the direction of reading around. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\/:*?"<>|]+/gu;
const MEDIA_TYPE = /^[a-z]+\/[\w.+-]{1,100}$/;

/**
 * A file's name as it may be kept and offered for saving, or null when nothing is left of it. Names that
 * hide their ending («отчёт\u202Efdp.exe») become what they are.
 */
export function fileNameOf(text: string): string | null {
  const name = text.normalize('NFC').replaceAll(UNWANTED, ' ').replaceAll(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return null;
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return name.length <= LONGEST
    ? name
    : `${name.slice(0, LONGEST - ending.length).trimEnd()}${ending}`;
}

/** The media type the sender named; what it does not look like one is just bytes. */
export function mediaTypeOf(header: string | undefined): string {
  const type = header?.split(';')[0]?.trim().toLowerCase() ?? '';
  return MEDIA_TYPE.test(type) ? type : 'application/octet-stream';
}
