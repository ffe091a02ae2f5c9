import { formatNumber, formatPercent, NO_VALUE } from '@metodgraf/remote-kit';
import type { StatusLight } from '@metodgraf/ui-kit';
import type { IndicatorNumbersFragment, IndicatorUnit, TrafficLight } from '../../gql/graphql';

type Numbers = IndicatorNumbersFragment | null | undefined;

/** The light of each judgement; no data is not bad news. */
export const LIGHTS: Record<TrafficLight, StatusLight> = {
  REACHED: 'good',
  NEAR: 'warn',
  BEHIND: 'bad',
  NO_DATA: 'none',
  NO_TARGET: 'none',
};

const WHOLE = 100;

/** The value as people read it: shares come in percent, «—» for no data. */
export function valueText(value: Numbers, unit: IndicatorUnit): string {
  if (value?.value === null || value?.value === undefined) return NO_VALUE;
  return unit === 'PERCENT' ? formatPercent(value.value / WHOLE) : formatNumber(value.value);
}

/** «312 из 1 180», or nothing where the value is no share. */
export function partsText(value: Numbers): string {
  if (value?.numerator === null || value?.numerator === undefined) return NO_VALUE;
  if (value.denominator === null || value.denominator === undefined)
    return formatNumber(value.numerator);
  return `${formatNumber(value.numerator)} из ${formatNumber(value.denominator)}`;
}

const ONE_DIGIT = 10;

/** The average load of a methodologist, to a tenth. */
export function averageText(value: Numbers): string {
  const average = value?.load?.average;
  return formatNumber(
    average === null || average === undefined
      ? average
      : Math.round(average * ONE_DIGIT) / ONE_DIGIT,
  );
}
