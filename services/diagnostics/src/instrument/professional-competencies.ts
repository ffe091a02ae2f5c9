import type { InstrumentSource } from './item-source.ts';
import { COMMUNICATIVE_ITEMS } from './items/communicative.items.ts';
import { DIGITAL_ITEMS } from './items/digital.items.ts';
import { METHODICAL_ITEMS } from './items/methodical.items.ts';
import { PSYCHOLOGICAL_PEDAGOGICAL_ITEMS } from './items/psychological-pedagogical.items.ts';
import { SUBJECT_ITEMS } from './items/subject.items.ts';

/** The region's first instrument: six situations for each of the five kinds of competencies. */
export const PROFESSIONAL_COMPETENCIES: InstrumentSource = {
  id: '17e3aa9a-4d77-4461-84a1-3db54390b233',
  title: 'Профессиональные компетенции учителя',
  version: 1,
  minutes: 45,
  items: [
    ...SUBJECT_ITEMS,
    ...METHODICAL_ITEMS,
    ...PSYCHOLOGICAL_PEDAGOGICAL_ITEMS,
    ...COMMUNICATIVE_ITEMS,
    ...DIGITAL_ITEMS,
  ],
};
