/** Tables of the registry without a row policy, each with the reason. There are none. */
export const EXEMPTIONS: Readonly<Record<string, string>> = {};
