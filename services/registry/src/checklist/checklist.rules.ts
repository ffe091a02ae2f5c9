import { Problem } from '@metodgraf/subgraph-kit/problem';

/** Whom each list is about: the ММЦ whose college has duties, a municipality, the ЦНППМ. */
const SUBJECTS: Readonly<Record<string, 'MMC' | 'CENTER' | 'TERRITORY'>> = {
  COLLEGE_DUTIES: 'MMC',
  CENTER_DOCUMENTS: 'CENTER',
  MUNICIPAL_DOCUMENTS: 'TERRITORY',
  MUNICIPAL_MATURITY: 'TERRITORY',
  MUNICIPAL_PROJECTS: 'TERRITORY',
};

/** The lists that are about organizations of this kind, or about municipalities. */
export const listsAbout = (subject: string): string[] =>
  Object.keys(SUBJECTS).filter((list) => SUBJECTS[list] === subject);

/** Refuses a mark on what the list is not about, and a day that has not come. */
export function checkMark(
  { list, subject }: { list: string; subject: string },
  { doneOn, day }: { doneOn: string | null; day: string },
): Problem<'NOT_OF_THIS_LIST' | 'IN_THE_FUTURE'> | null {
  if (SUBJECTS[list] !== subject) return new Problem('NOT_OF_THIS_LIST');
  return doneOn !== null && doneOn > day ? new Problem('IN_THE_FUTURE') : null;
}
