/** One activity of the demo region. Competencies are named by their codes in the framework. */
export interface DemoActivity {
  readonly title: string;
  readonly description: string;
  /** A form of support; an event without it. */
  readonly form?: string;
  /** Key of the organization in the demo plan. */
  readonly owner: 'center' | 'institute' | 'mmc-novokuznetsk' | 'municipal-authority' | 'school';
  /** First day, counted from today, and length. */
  readonly begins: number;
  readonly days: number;
  readonly hours: number;
  readonly place: string;
  readonly competencies: readonly string[];
  /** Absent when seats are not counted. */
  readonly seats?: number;
  /** People on the list; those of forms of support are young educators first. */
  readonly listed: number;
}
