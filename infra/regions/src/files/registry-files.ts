import { z } from 'zod';
import {
  ClauseRef,
  Code,
  DateText,
  endsAfterStart,
  GapCode,
  Period,
  PERIOD_REVERSED,
  StableId,
  Text,
} from './primitives.ts';

const OktmoText = z.string().regex(/^\d{8}$/, 'нужны 8 цифр ОКТМО в кавычках');

const TerritoryRow = z
  .strictObject({
    id: StableId,
    name: Text,
    kind: z.enum(['MUNICIPAL_DISTRICT', 'URBAN_OKRUG', 'MUNICIPAL_OKRUG']),
    oktmo: OktmoText,
    /** Null where the code is known without its check digit. */
    checkDigit: z.int().min(0).max(9).nullable(),
    ...Period,
    /** Where the start comes from; KNOWN_BY is a day on which it already existed, not its first. */
    certainty: z.enum(['CLASSIFIER', 'ADOPTED', 'KNOWN_BY', 'ESTIMATED']),
    successor: StableId.nullable(),
    /** Column and row in the tile map of the region; neighbours stand near each other. */
    tile: z.tuple([z.int().min(1), z.int().min(1)]).optional(),
    note: Text.optional(),
  })
  .refine(endsAfterStart, PERIOD_REVERSED);

export const TerritoriesFile = z.strictObject({
  kinds: z.array(
    z.strictObject({
      code: z.enum(['MUNICIPAL_DISTRICT', 'URBAN_OKRUG', 'MUNICIPAL_OKRUG']),
      name: Text,
      shortName: Text,
    }),
  ),
  territories: z.array(TerritoryRow).min(1),
});

const SubjectTypeRow = z.strictObject({
  code: Code,
  name: Text,
  shortName: Text.optional(),
  level: Code,
  /** Whether the register keeps such subjects as organizations or as persons. */
  party: z.enum(['ORGANIZATION', 'PERSON']),
  clause: ClauseRef,
  /** What a record of this type may stand under in the two hierarchies. */
  parents: z.strictObject({ administrative: z.array(Code), methodical: z.array(Code) }).optional(),
});

export const SubjectTypesFile = z.strictObject({
  levels: z
    .array(z.strictObject({ code: Code, name: Text, rank: z.int().min(1), clause: ClauseRef }))
    .min(1),
  types: z.array(SubjectTypeRow).min(1),
});

export const FunctionsFile = z.strictObject({
  functions: z.array(
    z
      .strictObject({
        code: z.string().regex(/^(A\d+\.\d+|R\d{3})$/, 'нужен номер функции вида A1.1 или R044'),
        subjectType: Code.optional(),
        /** Instead of a subject type: what every subject of the level does. */
        level: Code.optional(),
        title: Text,
        clause: ClauseRef,
        /** Where a later act says the same, the first day of that act; else the act's own end holds. */
        validTo: DateText.optional(),
      })
      .refine(({ subjectType, level }) => (subjectType === undefined) !== (level === undefined), {
        message: 'нужен либо subjectType, либо level',
      }),
  ),
});

const CHECKLISTS = [
  'COLLEGE_DUTIES',
  'MUNICIPAL_DOCUMENTS',
  'MUNICIPAL_MATURITY',
  'MUNICIPAL_PROJECTS',
  'CENTER_DOCUMENTS',
] as const;

export const ChecklistsFile = z.strictObject({
  lists: z
    .array(
      z.strictObject({
        list: z.enum(CHECKLISTS),
        title: Text,
        items: z.array(z.strictObject({ code: Code, title: Text, clause: ClauseRef })).min(1),
      }),
    )
    .min(1),
});

export const MmcFile = z.strictObject({
  mmcs: z.array(
    z
      .strictObject({
        id: StableId,
        name: Text,
        college: Text,
        territories: z.array(StableId).min(1),
        clause: ClauseRef.nullable(),
        /** A row invented so that the demo region is whole; no act names it. */
        demo: z.boolean(),
        ...Period,
      })
      .refine(endsAfterStart, PERIOD_REVERSED),
  ),
});

const THRESHOLD_KEYS = [
  'METHODOLOGIST_LOAD_LIMIT',
  'YOUNG_EDUCATOR_AGE',
  'YOUNG_EDUCATOR_EXPERIENCE',
  'METHODOLOGIST_CONFIRMATION_PERIOD',
  'AGREEMENT_PARTIES',
  'DIAGNOSTICS_PER_YEAR',
] as const;

const ThresholdRow = z
  .strictObject({
    key: z.enum(THRESHOLD_KEYS),
    name: Text,
    value: z.number().positive(),
    unit: z.enum(['PEOPLE', 'YEARS', 'MONTHS', 'PARTIES', 'TIMES']),
    /** Whether the value itself still counts as within the threshold. */
    inclusive: z.boolean(),
    clause: ClauseRef,
    gap: GapCode.optional(),
    note: Text.optional(),
    ...Period,
  })
  .refine(endsAfterStart, PERIOD_REVERSED);

export const ThresholdsFile = z.strictObject({ thresholds: z.array(ThresholdRow).min(1) });

export type Territory = z.infer<typeof TerritoryRow>;
export type TerritoryKind = z.infer<typeof TerritoriesFile>['kinds'][number];
export type SubjectLevel = z.infer<typeof SubjectTypesFile>['levels'][number];
export type SubjectType = z.infer<typeof SubjectTypeRow>;
export type SubjectFunction = z.infer<typeof FunctionsFile>['functions'][number];
export type Checklist = z.infer<typeof ChecklistsFile>['lists'][number];
export type Mmc = z.infer<typeof MmcFile>['mmcs'][number];
export type Threshold = z.infer<typeof ThresholdRow>;
export type ThresholdKey = Threshold['key'];
