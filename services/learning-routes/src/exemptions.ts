/** Tables of this service without a row policy, each with the reason: there are none. */
export const EXEMPTIONS: Readonly<Record<string, string>> = {};
