import { readFileSync } from 'node:fs';
import { readInstallation } from '@metodgraf/embedded';
import { loadRegion } from '@metodgraf/regions';
import { SYSTEM_DATA } from './system-place.ts';

/** Logins of the demo region, by what they are for. */
export type Login =
  | 'teacher'
  | 'methodologist'
  | 'methodologist-full'
  | 'deputy'
  | 'municipality'
  | 'center'
  | 'provider'
  | 'ministry'
  | 'analyst'
  | 'administrator';

export const demo = (() => {
  const { demo: plan } = loadRegion('kuzbass');
  if (!plan) throw new Error('the first region brings demo data');
  return plan;
})();

/** The one password of all demo accounts of the tested installation. */
export function demoPassword(): string {
  const installation = readInstallation(SYSTEM_DATA);
  if (!installation) throw new Error('the tested system has not been started');
  return readFileSync(installation.demoPasswordFile, 'utf8').trim();
}
