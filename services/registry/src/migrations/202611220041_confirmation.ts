import { Migration } from '@mikro-orm/migrations';
import { historyOf } from '@metodgraf/subgraph-kit';
import { forRole, guarded, readable } from './row-guards.ts';

/** Quarterly campaigns to confirm the base of methodologists, and confirmations. Only adds. */
export class Confirmation202611220041 extends Migration {
  override up(): void {
    this.addSql(`create table "confirmation_campaign" (
      "id" uuid not null, "since" date not null, "until" date not null, "due_on" date not null,
      "version" int not null default 1,
      primary key ("id"),
      constraint "confirmation_campaign_once" unique ("since"),
      constraint "confirmation_campaign_due" check (due_on >= since and due_on < until))`);
    this.addSql(`create table "confirmation" (
      "id" uuid not null, "appointment_id" uuid not null, "campaign_id" uuid not null,
      "confirmed_on" date not null, "confirmed_by" uuid not null,
      primary key ("id"),
      constraint "confirmation_once" unique ("appointment_id", "campaign_id"),
      constraint "confirmation_appointment_fk" foreign key ("appointment_id") references "appointment" ("id"),
      constraint "confirmation_campaign_fk" foreign key ("campaign_id") references "confirmation_campaign" ("id"))`);
    this.addSql(`create index "confirmation_campaign_id_index" on "confirmation" ("campaign_id")`);
    const ofAppointment = {
      name: 'of_appointment',
      command: 'select',
      condition: 'appointment_id in (select id from appointment)',
    } as const;
    for (const statement of [
      ...guarded('confirmation_campaign', readable, forRole('CENTER', 'update')),
      ...historyOf('confirmation_campaign'),
      ...guarded('confirmation', ofAppointment, forRole('CENTER', 'insert')),
    ])
      this.addSql(statement);
  }

  override down(): void {
    for (const table of ['confirmation', 'confirmation_campaign_history', 'confirmation_campaign'])
      this.addSql(`drop table "${table}"`);
  }
}
