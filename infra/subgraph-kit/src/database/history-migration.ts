import { Migration } from '@mikro-orm/migrations';
import { KEEP_HISTORY } from '../register/history-sql.ts';

/** The trigger function behind the histories of registers. Only adds. */
export class HistoryMigration extends Migration {
  override up(): void {
    for (const statement of KEEP_HISTORY) this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop function keep_history()');
  }
}
