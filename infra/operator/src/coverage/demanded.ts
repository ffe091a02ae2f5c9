import { loadRegion } from '@metodgraf/regions';
import { readRequirements, type Requirement } from './requirement-list.ts';

const OWNERS = ['monitoring'];

/** The numbered requirements of `file` together with the region's indicators and roadmap rows. */
export function demandedBy(file: string): Requirement[] {
  const { monitoring } = loadRegion('kuzbass');
  const indicators = monitoring.indicators.map(({ code, title }) => ({
    id: code,
    kind: 'INDICATOR',
    title,
    owners: OWNERS,
  }));
  const rows = monitoring.roadmaps.flatMap(({ items }) =>
    items.map(({ code, event }) => ({ id: code, kind: 'ROADMAP', title: event, owners: OWNERS })),
  );
  return [...readRequirements(file), ...indicators, ...rows];
}
