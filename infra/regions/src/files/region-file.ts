import { z } from 'zod';
import { DateText, StableId, Text } from './primitives.ts';

export const RegionFile = z.strictObject({
  code: StableId,
  name: Text,
  nameGenitive: Text,
  timeZone: Text,
  /** The act whose edition the region's configuration follows. */
  baseAct: StableId,
  /** Day and month on which the academic year begins. */
  academicYear: z.strictObject({
    startsOn: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'нужен день вида ММ-ДД'),
    source: Text,
  }),
  /** From this day on the configuration describes the region. */
  describedFrom: DateText,
  /** Acts kept by another region's profile that this one also cites. */
  borrowedActs: z.array(z.strictObject({ region: StableId, document: StableId })),
});
