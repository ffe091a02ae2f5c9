import { NO_VALUE, useI18n } from '@metodgraf/remote-kit';
import type { IndicatorMeasure, IndicatorNumbersFragment } from '../../gql/graphql';
import { averageText, partsText } from './indicator-text';

type Numbers = IndicatorNumbersFragment | null | undefined;

/**
 * What a value is made of, in words that fit what it means: a share is a part of a whole, educators are no
 * part of their methodologists.
 */
export function useParts(): (
  value: Numbers,
  measure: IndicatorMeasure | null | undefined,
) => string {
  const { t } = useI18n();
  return (value, measure) => {
    const { numerator, denominator, load } = value ?? {};
    if (measure !== 'LOAD') return partsText(value);
    if (typeof numerator !== 'number' || typeof denominator !== 'number') return NO_VALUE;
    const parts = t('indicators.partsOf.LOAD', {
      people: t('indicators.partsOf.people', numerator),
      methodologists: t('indicators.partsOf.methodologists', denominator),
    });
    if (!load) return parts;
    return t('indicators.partsOf.beside', {
      parts,
      average: averageText(value),
      unassigned: load.unassigned,
    });
  };
}
