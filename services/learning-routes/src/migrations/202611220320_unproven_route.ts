import { Migration } from '@mikro-orm/migrations';

/** What is not proven of a generated route. Only adds a column. */
export class UnprovenRouteMigration extends Migration {
  override up(): void {
    this.addSql(`alter table "learning_route" add column "unproven" text null`);
  }

  override down(): void {
    this.addSql(`alter table "learning_route" drop column "unproven"`);
  }
}
