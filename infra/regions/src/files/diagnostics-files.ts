import { z } from 'zod';
import {
  ClauseRef,
  Code,
  endsAfterStart,
  GapCode,
  Period,
  PERIOD_REVERSED,
  StableId,
  Text,
} from './primitives.ts';

const CompetencyKindRow = z
  .strictObject({
    code: Code,
    name: Text,
    adjective: Text,
    description: Text,
    clause: ClauseRef,
    ...Period,
  })
  .refine(endsAfterStart, PERIOD_REVERSED);

export const CompetencyKindsFile = z.strictObject({ kinds: z.array(CompetencyKindRow).min(1) });

const Share = z.number().min(0).max(1);

const LevelScaleEdition = z
  .strictObject({
    /** Frozen in every assessment measured by it. */
    version: StableId,
    gaps: z.array(GapCode),
    source: Text,
    ...Period,
    /** From the lowest level up; a level begins at its lower share and includes it. */
    levels: z
      .array(z.strictObject({ code: Code, name: Text, lowerShare: Share, description: Text }))
      .min(2),
    /** From the gravest down; a share below the bound is a deficit of that kind. */
    deficits: z
      .array(
        z.strictObject({
          kind: z.enum(['ABSENCE', 'INSUFFICIENCY']),
          name: Text,
          belowShare: Share,
          /** How much a route gains by closing it. */
          weight: z.number().positive(),
          clause: ClauseRef,
        }),
      )
      .min(1),
    resultValidMonths: z.int().positive(),
    expiryWarningMonths: z.int().min(0),
  })
  .refine(endsAfterStart, PERIOD_REVERSED)
  .refine(({ levels }) => levels[0]?.lowerShare === 0, {
    message: 'нижний уровень должен начинаться с доли 0',
    path: ['levels'],
  })
  .refine(({ levels }) => strictlyRising(levels.map((level) => level.lowerShare)), {
    message: 'нижние границы уровней должны возрастать',
    path: ['levels'],
  })
  .refine(({ deficits }) => strictlyRising(deficits.map((deficit) => deficit.belowShare)), {
    message: 'пороги дефицитов должны возрастать от самого тяжёлого',
    path: ['deficits'],
  });

export const LevelScaleFile = z.strictObject({ editions: z.array(LevelScaleEdition).min(1) });

function strictlyRising(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] ?? Infinity));
}

export type CompetencyKind = z.infer<typeof CompetencyKindRow>;
export type LevelScale = z.infer<typeof LevelScaleEdition>;
export type Level = LevelScale['levels'][number];
export type DeficitThreshold = LevelScale['deficits'][number];
export type DeficitKind = DeficitThreshold['kind'];
