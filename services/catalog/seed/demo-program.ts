import type { ProgramKind, StudyForm } from '../src/program/program.rules.ts';

/** One program of the demo region. Competencies are named by their codes in the framework. */
export interface DemoProgram {
  readonly title: string;
  readonly hours: number;
  readonly form: StudyForm;
  readonly competencies: readonly string[];
  /** For whom and about what. */
  readonly annotation: string;
  readonly kind?: ProgramKind;
  /** Who offers it; the institute unless said otherwise. */
  readonly provider?: 'second-provider';
  /** `EXPIRING` leaves the federal registry within the warning time. */
  readonly federal?: 'CURRENT' | 'EXPIRING' | 'EXPIRED';
  /** No longer offered. */
  readonly ended?: true;
}
