import { Migration } from '@mikro-orm/migrations';

/** Finds people of a table by their whole name and organizations by their number. Only adds. */
export class Import202611220010 extends Migration {
  override up(): void {
    this.addSql(`create index "person_search_name" on "person" ("search_name")`);
    this.addSql(`create index "organization_ogrn" on "organization" ("ogrn")`);
  }

  override down(): void {
    this.addSql(`drop index "organization_ogrn"`);
    this.addSql(`drop index "person_search_name"`);
  }
}
