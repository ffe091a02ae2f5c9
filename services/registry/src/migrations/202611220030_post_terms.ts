import { Migration } from '@mikro-orm/migrations';
import { forRole } from './row-guards.ts';

/**
 * What a person's work consists of and how long they teach, and the right to correct both. Only adds;
 * posts of before get what their titles and the trade of their holder say.
 */
export class PostTerms202611220030 extends Migration {
  override up(): void {
    this.addSql(`alter table "person"
      add column "working_since" date null, add column "category" text null,
      add column "category_on" date null, add column "category_until" date null,
      add constraint "person_category_check" check ("category" in ('FIRST', 'HIGHEST', 'METHODOLOGIST', 'MENTOR')),
      add constraint "person_category_dated" check ((category is null) = (category_on is null)),
      add constraint "person_category_period" check (category_until > category_on)`);
    this.addSql(`alter table "person_details" add column "version" int not null default 1`);
    this.addSql(`alter table "post"
      add column "relation" text not null default 'LABOUR', add column "duties" text[] not null default '{}',
      add column "manager_kind" text null, add column "basis" text null, add column "rate" real null,
      add column "counted" boolean not null default true, add column "version" int not null default 1,
      add constraint "post_relation_check" check ("relation" in ('LABOUR', 'SERVICE')),
      add constraint "post_manager_kind_check" check ("manager_kind" in ('HEAD', 'DEPUTY', 'UNIT_HEAD')),
      add constraint "post_rate" check (rate > 0 and rate <= 2),
      add constraint "post_once" exclude using gist (person_id with =, organization_id with =, daterange(since, until) with &&)`);
    for (const table of ['post', 'person', 'organization'])
      this.addSql(`alter table "${table}" no force row level security`);
    this.addSql(`update "post" set
        duties = case kind when 'EDUCATOR' then '{TEACHING}'::text[] when 'LEADER' then '{ORGANIZATION}'::text[] else '{}' end,
        manager_kind = case when kind <> 'LEADER' then null when title ilike 'заместител%' then 'DEPUTY'
          when title ~* '^(директор|заведующ|ректор|начальник)' then 'HEAD' when title ilike 'руководител%' then 'UNIT_HEAD' end,
        counted = organization_id not in (select id from organization where type_code = 'UNIVERSITY')
      from person where person.id = person_id`);
    for (const table of ['post', 'person', 'organization'])
      this.addSql(`alter table "${table}" force row level security`);
    for (const table of ['person_details', 'post']) {
      const { name, condition } = forRole('CENTER', 'update');
      this.addSql(
        `create policy "${name}" on "${table}" for update using (${condition}) with check (${condition})`,
      );
    }
  }

  override down(): void {
    for (const table of ['person_details', 'post'])
      this.addSql(`drop policy "roles_update" on "${table}"`);
    this.addSql(`alter table "post" drop constraint "post_once", drop column "relation", drop column "duties",
      drop column "manager_kind", drop column "basis", drop column "rate", drop column "counted", drop column "version"`);
    this.addSql(`alter table "person_details" drop column "version"`);
    this.addSql(`alter table "person" drop column "working_since", drop column "category",
      drop column "category_on", drop column "category_until"`);
  }
}
