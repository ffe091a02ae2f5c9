import { Problem } from '@metodgraf/subgraph-kit/problem';

/** Whether the last digit of a number of 13 digits belongs to the others. Source: порядок ведения ЕГРЮЛ. */
export const ogrnFits = (ogrn: string): boolean =>
  /^\d{13}$/.test(ogrn) && (Number(ogrn.slice(0, 12)) % 11) % 10 === Number(ogrn[12]);

const INN_WEIGHTS = [2, 4, 10, 3, 5, 9, 4, 6, 8];

/** Whether the last digit of a number of 10 digits belongs to the others. Source: порядок присвоения ИНН. */
export const innFits = (inn: string): boolean =>
  /^\d{10}$/.test(inn) &&
  (INN_WEIGHTS.reduce((sum, weight, place) => sum + weight * Number(inn[place]), 0) % 11) % 10 ===
    Number(inn[9]);

/** What an organization is registered under. */
export interface Registration {
  readonly typeCode: string;
  readonly ogrn: string | null;
  readonly inn: string | null;
  readonly hostKind: string | null;
}

export type RegistrationProblem = Problem<'OGRN_WRONG' | 'INN_WRONG' | 'HOST_KIND_OF_CENTER_ONLY'>;

/** Refuses numbers whose check digit is wrong, and the base of a ЦНППМ for whoever is none. */
export function checkRegistration({
  typeCode,
  ogrn,
  inn,
  hostKind,
}: Registration): RegistrationProblem | null {
  if (ogrn !== null && !ogrnFits(ogrn)) return new Problem('OGRN_WRONG');
  if (inn !== null && !innFits(inn)) return new Problem('INN_WRONG');
  if (hostKind !== null && typeCode !== 'CENTER') return new Problem('HOST_KIND_OF_CENTER_ONLY');
  return null;
}
