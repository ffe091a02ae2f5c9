import { Migration } from '@mikro-orm/migrations';
import { historyOf, searchOf } from '@metodgraf/subgraph-kit';
import { reachedBy } from './row-guards.ts';

const forStaff = `(select nullif(current_setting('app.role', true), '')) in ('CENTER', 'MINISTRY', 'MUNICIPALITY', 'SCHOOL')`;

/** Histories and searches of the first registers. Only adds. */
export class History202611220000 extends Migration {
  override up(): void {
    this.addAll(searchOf('person', 'search_name'));
    this.addAll(searchOf('organization', 'search_name'));
    this.addAll(historyOf('organization', { name: 'roles_select', using: forStaff }));
    this.addAll(historyOf('organization_link', { name: 'roles_select', using: forStaff }));
    this.addAll(historyOf('person', seen('card')));
    this.addAll(historyOf('person_details', seen('private')));
    this.addAll(historyOf('post'));
    this.addAll(historyOf('appointment'));
    this.addAll(historyOf('assignment'));
  }

  override down(): void {
    const registers = [
      'organization',
      'organization_link',
      'person',
      'person_details',
      'post',
      'appointment',
      'assignment',
    ];
    for (const table of registers) {
      this.addSql(`drop trigger "${table}_history" on "${table}"`);
      this.addSql(`drop table "${table}_history"`);
    }
    for (const table of ['person', 'organization']) {
      this.addSql(`drop trigger "${table}_search" on "${table}"`);
      this.addSql(`drop function find_${table}_search(text[], int)`);
      this.addSql(`drop function keep_${table}_search()`);
      this.addSql(`drop table "${table}_search"`);
    }
  }

  private addAll(statements: readonly string[]): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const seen = (dataClass: 'card' | 'private') => {
  const { name, condition } = reachedBy(dataClass, 'record_id');
  return { name, using: condition };
};
