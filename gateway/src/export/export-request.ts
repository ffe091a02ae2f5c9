import { z } from 'zod';

const PATH_DEPTH = 6;
const COLUMNS = 60;
const WORDS = 100;

const NAME = '[_A-Za-z][_0-9A-Za-z]{0,99}';

/** One column: which field of a row it shows, under which title, and how codes of an enum are said. */
const ColumnRequest = z.object({
  path: z.string().regex(new RegExp(`^${NAME}(\\.${NAME}){0,${PATH_DEPTH - 1}}$`)),
  title: z.string().trim().min(1).max(200),
  words: z
    .record(z.string().max(100), z.string().max(200))
    .refine((words) => Object.keys(words).length <= WORDS)
    .optional(),
});

/** What a page asks to be exported. */
export const ExportRequest = z.object({
  sha256Hash: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  columns: z.array(ColumnRequest).min(1).max(COLUMNS),
  format: z.enum(['csv', 'xlsx']),
  fileName: z.string().max(150),
});
export type ExportRequest = z.infer<typeof ExportRequest>;
export type ColumnRequest = z.infer<typeof ColumnRequest>;
/** What a file can be. */
export type ExportFormat = ExportRequest['format'];
