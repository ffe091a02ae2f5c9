import type { Formula } from './formula.ts';
import { federalProgramsByDiagnostic } from './i-3.ts';
import { routesByDiagnostic } from './i-6.ts';
import { loadOfMethodologists } from './i-7.ts';
import { supportOfYoungEducators } from './i-8.ts';
import { diagnosticsByCenter } from './j-1.ts';
import { programsInFederalRegistry } from './j-6.ts';

export {
  type Dimension,
  DIMENSIONS,
  type Formula,
  type Measure,
  MEASURES,
  type Question,
} from './formula.ts';

/** The indicators that are computed; the others say so instead of showing a number. */
export const FORMULAS: readonly Formula[] = [
  federalProgramsByDiagnostic,
  routesByDiagnostic,
  loadOfMethodologists,
  supportOfYoungEducators,
  diagnosticsByCenter,
  programsInFederalRegistry,
];

/** How an indicator is counted; undefined while it is not. */
export const formulaOf = (code: string): Formula | undefined =>
  FORMULAS.find((formula) => formula.code === code);
