import { Migration } from '@mikro-orm/migrations';

/** Inside a function of the owner; a viewer's own statements never are. */
const BY_A_FUNCTION = 'session_user <> current_user';

/**
 * Questions about private data whose answers are not private: who is young by the region's thresholds,
 * who cannot be reached by e-mail. Only adds.
 */
export class YoungSpecialists202611220031 extends Migration {
  override up(): void {
    this.addSql(`alter table "threshold" add column "inclusive" boolean not null default false`);
    for (const table of ['person', 'person_details']) {
      this.addSql(
        `create policy "asked_by_function" on "${table}" for select using (${BY_A_FUNCTION})`,
      );
    }
    this.addSql(`create function find_young_people(born_after date, teaching_after date) returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as $$
        select id from person join person_details using (id)
         where kind = 'EDUCATOR' and birth_date > born_after and teaching_since > teaching_after $$`);
    this.addSql(`create function find_people_without_email() returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as $$
        select id from person_details where email is null $$`);
    this.addSql(`create index "person_school_subjects" on "person" using gin ("school_subjects")`);
  }

  override down(): void {
    this.addSql(`drop index "person_school_subjects"`);
    this.addSql(`drop function find_people_without_email()`);
    this.addSql(`drop function find_young_people(date, date)`);
    for (const table of ['person', 'person_details'])
      this.addSql(`drop policy "asked_by_function" on "${table}"`);
    this.addSql(`alter table "threshold" drop column "inclusive"`);
  }
}
