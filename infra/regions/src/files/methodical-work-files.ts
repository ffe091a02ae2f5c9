import { z } from 'zod';
import {
  ClauseRef,
  Code,
  endsAfterStart,
  GapCode,
  Period,
  PERIOD_REVERSED,
  Text,
} from './primitives.ts';

const SupportFormRow = z
  .strictObject({
    code: Code,
    name: Text,
    description: Text,
    /** Whether a participation counts for young educators (I-8, J-5). */
    countsForYoungEducators: z.boolean(),
    clause: ClauseRef,
    gap: GapCode,
    ...Period,
  })
  .refine(endsAfterStart, PERIOD_REVERSED);

export const SupportFormsFile = z.strictObject({ forms: z.array(SupportFormRow).min(1) });

export type SupportForm = z.infer<typeof SupportFormRow>;
