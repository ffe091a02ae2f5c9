import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const requirement = z.strictObject({
  id: z.string().regex(/^R\d{3}$/),
  kind: z.enum(['REG', 'ACT', 'PRC', 'DOC', 'LIM', 'DEF', 'FRQ', 'CHN', 'GOAL']),
  title: z.string(),
  owners: z.array(z.string()),
});

/** One thing the regulations demand of the software, or an indicator or roadmap row of theirs. */
export interface Requirement {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly owners: readonly string[];
}

/** Reads the numbered requirements; the region adds its indicators and roadmap rows. */
export function readRequirements(file: string): Requirement[] {
  const content: unknown = parse(readFileSync(file, 'utf8'));
  return z.strictObject({ requirements: z.array(requirement) }).parse(content).requirements;
}
