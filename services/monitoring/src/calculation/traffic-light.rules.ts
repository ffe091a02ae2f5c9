export const TRAFFIC_LIGHTS = ['REACHED', 'NEAR', 'BEHIND', 'NO_TARGET', 'NO_DATA'] as const;
export type TrafficLightColour = (typeof TRAFFIC_LIGHTS)[number];

interface Target {
  readonly value: number;
  readonly comparison: 'AT_LEAST' | 'AT_MOST';
}

/**
 * The light of a value. `nearFrom` is the part of the way to the target from which it is near; for
 * «не более» the target is divided by the value. No data and no target are told apart from failure.
 * Source: GAP-01, the region's traffic light.
 */
export function lightOf(
  value: number | null,
  target: Target | null,
  nearFrom: number,
): TrafficLightColour {
  if (value === null) return 'NO_DATA';
  if (target === null) return 'NO_TARGET';
  const reached = target.comparison === 'AT_LEAST' ? value >= target.value : value <= target.value;
  if (reached) return 'REACHED';
  const progress = target.comparison === 'AT_LEAST' ? value / target.value : target.value / value;
  return progress >= nearFrom ? 'NEAR' : 'BEHIND';
}
