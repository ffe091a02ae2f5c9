import { z } from 'zod';
import {
  ClauseRef,
  DateText,
  endsAfterStart,
  MonthText,
  Period,
  PERIOD_REVERSED,
  StableId,
  Text,
} from './primitives.ts';

const ClauseRow = z.strictObject({
  anchor: z
    .string()
    .regex(
      /^[a-z0-9]+([.-][a-z0-9]+)*$/,
      'нужен якорь из строчных латинских букв, цифр, «.» и «-»',
    ),
  /** How people cite it: «п. 5.2, абз. 3». */
  label: Text,
  title: Text,
  /** What the clause says, in our own words. */
  summary: Text,
});

/** One edition of one act: an amended act is another document with its own anchors. */
export const ActFile = z
  .strictObject({
    document: StableId,
    edition: Text,
    number: Text.nullable(),
    date: DateText.nullable(),
    registrationNumber: Text.nullable(),
    issuer: Text,
    title: Text,
    shortTitle: Text,
    status: z.enum(['IN_FORCE', 'INHERITED', 'MODEL']),
    amends: Text.nullable(),
    note: Text.optional(),
    ...Period,
    clauses: z.array(ClauseRow).min(1),
  })
  .refine(endsAfterStart, PERIOD_REVERSED);

const TargetRow = z.strictObject({
  value: z.number(),
  unit: z.enum(['PERCENT', 'PEOPLE']),
  comparison: z.enum(['AT_LEAST', 'AT_MOST']),
  dueOn: DateText.nullable(),
  words: Text,
});

const SLICES = ['REGION', 'MMC', 'TERRITORY', 'ORGANIZATION', 'PERSON'] as const;

const IndicatorRow = z
  .strictObject({
    code: z.string().regex(/^[IJ]-\d+$/, 'нужен код показателя вида I-3 или J-1'),
    title: Text,
    shortTitle: Text,
    area: z.enum(['MANAGEMENT', 'MASTERY', 'CONTENT']),
    formula: Text,
    formulaVersion: Text,
    numerator: Text,
    denominator: Text.nullable(),
    unit: z.enum(['PERCENT', 'PEOPLE', 'BINARY', 'COUNT']),
    direction: z.enum(['UP', 'DOWN', 'BINARY']),
    target: TargetRow.nullable(),
    cumulative: z.boolean(),
    slices: z.array(z.enum(SLICES)).min(1),
    clause: ClauseRef,
    note: Text.optional(),
    ...Period,
  })
  .refine(endsAfterStart, PERIOD_REVERSED);

export const IndicatorsFile = z.strictObject({ indicators: z.array(IndicatorRow).min(1) });

const DueDate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('EXACT_DATE'), date: DateText }),
  z.strictObject({ kind: z.literal('MONTH'), month: MonthText }),
  z
    .strictObject({ kind: z.literal('MONTH_RANGE'), from: MonthText, to: MonthText })
    .refine(({ from, to }) => from < to, { message: 'конец срока раньше начала', path: ['to'] }),
  z.strictObject({ kind: z.literal('DURING_YEAR') }),
  z.strictObject({ kind: z.literal('QUARTERLY') }),
  z.strictObject({ kind: z.literal('TIMES_PER_YEAR'), times: z.int().min(2) }),
  z.strictObject({ kind: z.literal('YEARLY_IN_MONTH'), month: z.int().min(1).max(12) }),
]);

const RoadmapRow = z.strictObject({
  code: z.string().regex(/^RM-\d{2}$/, 'нужен код строки вида RM-01'),
  /** Code of the system-forming measure, null where the roadmap has none. */
  measure: Text.nullable(),
  event: Text,
  responsible: Text,
  executors: z.array(Text),
  due: DueDate,
  /** The due date as the act words it. */
  dueWords: Text,
  result: Text,
  clause: ClauseRef,
});

const RoadmapEdition = z
  .strictObject({
    id: StableId,
    title: Text,
    document: StableId,
    /** The year that «в течение года» and the repeated dates are counted in first. */
    year: z.int().min(2000).max(2100),
    approvedOn: DateText,
    /** The last day the roadmap plans for, null where the act names none. */
    plannedTo: DateText.nullable(),
    ...Period,
    /** How many rows the act holds: a lost row is a fault, not a shorter roadmap. */
    rowCount: z.int().positive(),
    note: Text.optional(),
    directions: z.array(
      z.strictObject({ number: z.int().positive(), title: Text, clause: ClauseRef }),
    ),
    measures: z.array(z.strictObject({ code: Text, direction: z.int().positive(), title: Text })),
    items: z.array(RoadmapRow).min(1),
  })
  .refine(endsAfterStart, PERIOD_REVERSED)
  .refine(({ items, rowCount }) => items.length === rowCount, {
    error: ({ input }) => rowCountText(input),
    path: ['rowCount'],
  });

export const RoadmapsFile = z.strictObject({ roadmaps: z.array(RoadmapEdition).min(1) });

function rowCountText(input: unknown): string {
  const { items, rowCount } = input as { items: unknown[]; rowCount: number };
  return `в дорожной карте строк ${items.length}, а должно быть ${rowCount}`;
}

export const TrafficLightFile = z.strictObject({
  editions: z
    .array(
      z
        .strictObject({
          /** Share of the target from which an unreached indicator is «близко». */
          nearFrom: z.number().gt(0).lt(1),
          names: z.strictObject({ REACHED: Text, NEAR: Text, BEHIND: Text, NO_DATA: Text }),
          source: Text,
          ...Period,
        })
        .refine(endsAfterStart, PERIOD_REVERSED),
    )
    .min(1),
});

export type Clause = z.infer<typeof ClauseRow>;
export type Act = z.infer<typeof ActFile>;
export type Indicator = z.infer<typeof IndicatorRow>;
export type IndicatorTarget = z.infer<typeof TargetRow>;
export type DueDate = z.infer<typeof DueDate>;
export type DueKind = DueDate['kind'];
export type RoadmapItem = z.infer<typeof RoadmapRow>;
export type Roadmap = z.infer<typeof RoadmapEdition>;
export type TrafficLight = z.infer<typeof TrafficLightFile>['editions'][number];
