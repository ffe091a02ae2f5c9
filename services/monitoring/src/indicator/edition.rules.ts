interface Edition {
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** The edition in force on the day; the first one for a day before all, the last one after. */
export function editionOn<Each extends Edition>(
  editions: readonly Each[],
  day: string,
): Each | undefined {
  const inOrder = editions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return inOrder.findLast(({ validFrom }) => validFrom <= day) ?? inOrder[0];
}

/** The editions in force on the day. */
export function inForceOn<Each extends Edition>(editions: readonly Each[], day: string): Each[] {
  return editions.filter(
    ({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo),
  );
}
