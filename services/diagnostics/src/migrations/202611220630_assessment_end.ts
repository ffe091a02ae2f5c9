import { Migration } from '@mikro-orm/migrations';

/** What ended an assessment: a person who finished by themselves is not told that the time is over. */
export class AssessmentEnds extends Migration {
  override up(): void {
    this.addSql(`alter table assessment add column ended_by text
      constraint assessment_ended_by_check check (ended_by in ('PERSON', 'TIME', 'CLOSING'))`);
  }

  override down(): void {
    this.addSql(`alter table assessment drop column ended_by`);
  }
}
