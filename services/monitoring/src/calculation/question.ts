import type { EntityManager } from '@mikro-orm/postgresql';
import { isEffectiveOn, type Region, type Threshold, type ThresholdKey } from '@metodgraf/regions';
import type { Question } from '../formula/index.ts';
import { Territory } from '../place/index.ts';
import { placesOn } from '../place/territory-in-place.rules.ts';

/** What the region sets for a day: boundaries, thresholds and forms in force then. */
export async function questionOn(
  tx: EntityManager,
  region: Region,
  day: string,
): Promise<Question> {
  const fullYears = (key: ThresholdKey): number => firstBeyond(region.registry.threshold(key, day));
  const forms = region.methodicalWork.supportForms.filter(
    (form) => form.countsForYoungEducators && isEffectiveOn(form, day),
  );
  return {
    day,
    yearStart: `${day.slice(0, 4)}-01-01`,
    places: placesOn(await tx.find(Territory, {}, { disableIdentityMap: true }), day),
    youngUntilAge: fullYears('YOUNG_EDUCATOR_AGE'),
    youngUntilYears: fullYears('YOUNG_EDUCATOR_EXPERIENCE'),
    supportForms: forms.map(({ code }) => code),
  };
}

/** The first number of full years that no longer fits the threshold. */
const firstBeyond = ({ value, inclusive }: Threshold): number => (inclusive ? value + 1 : value);
