import type { IndicatorValue } from '../calculation/index.ts';
import type { SliceKeyType } from './value.graphql.ts';

/** Which cell a number belongs to; null for the whole region. */
export function sliceKeyOf({ dimension, key, label }: IndicatorValue): SliceKeyType | null {
  if (dimension === 'REGION') return null;
  const place = key === 'none' ? null : { id: key };
  return {
    dimension,
    key,
    label,
    territory: dimension === 'TERRITORY' ? place : null,
    organization: dimension === 'ORGANIZATION' ? place : null,
  };
}
