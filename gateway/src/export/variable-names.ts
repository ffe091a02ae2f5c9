const DEPTH = 3;

/** The names of what was asked with, for the audit: `filter.territoryId`, never its value. */
export function variableNames(
  variables: Readonly<Record<string, unknown>>,
  depth = DEPTH,
): string[] {
  return Object.entries(variables).flatMap(([name, value]) => {
    if (depth === 1 || typeof value !== 'object' || value === null || Array.isArray(value)) {
      return [name];
    }
    const inner = variableNames(value as Record<string, unknown>, depth - 1);
    return inner.length === 0 ? [name] : inner.map((each) => `${name}.${each}`);
  });
}
