const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);

/** Whether a JSON text nests no deeper than allowed; looked at before parsing, which is recursive (S12). */
export function nestingWithin(json: string, limit: number): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (quoted) {
      if (code === BACKSLASH) index += 1;
      else if (code === QUOTE) quoted = false;
    } else if (code === QUOTE) {
      quoted = true;
    } else if (OPENING.has(code)) {
      depth += 1;
      if (depth > limit) return false;
    } else if (CLOSING.has(code)) {
      depth -= 1;
    }
  }
  return true;
}
