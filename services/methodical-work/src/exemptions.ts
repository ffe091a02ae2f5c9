/** Tables of this service without a row policy, each with the reason. None: every row has its guard. */
export const EXEMPTIONS: Readonly<Record<string, string>> = {};
