import { Migration } from '@mikro-orm/migrations';
import { CHUNK_BYTES, MAX_FILE_BYTES } from './file-limits.ts';

const PERSON = `(select nullif(current_setting('app.person', true), ''))::uuid`;

/**
 * Files in the database of the service they belong to: one backup, one transaction, the same rights.
 * Rows are never changed, and the bytes are kept as they are, since documents are compressed already.
 * Only adds.
 */
export class FilesMigration extends Migration {
  override up(): void {
    this.addSql(`create table file (
      id uuid primary key, name text not null, media_type text not null,
      size int not null constraint file_size check (size between 1 and ${MAX_FILE_BYTES}),
      sha256 text not null, personal boolean not null, uploaded_by uuid, at timestamptz not null)`);
    this.addSql(`create index file_uploaded on file (uploaded_by, at)`);
    this.addSql(`create table file_chunk (
      file_id uuid not null constraint file_chunk_file_fk references file (id) on delete cascade,
      seq int not null, bytes bytea not null constraint file_chunk_size check (length(bytes) <= ${CHUNK_BYTES}),
      primary key (file_id, seq))`);
    this.addSql(`alter table file_chunk alter column bytes set storage external`);

    this.guard('file', [
      `create policy own on file for select using (uploaded_by = ${PERSON})`,
      `create policy uploaded on file for insert with check (uploaded_by = ${PERSON})`,
      `create policy forms on file for select using (not personal and ${PERSON} is not null)`,
    ]);
    this.guard('file_chunk', [
      `create policy of_file on file_chunk for select using (file_id in (select id from file))`,
      `create policy uploaded on file_chunk for insert
         with check (file_id in (select id from file where uploaded_by = ${PERSON}))`,
    ]);
  }

  override down(): void {
    this.addSql('drop table file_chunk');
    this.addSql('drop table file');
  }

  private guard(table: string, policies: readonly string[]): void {
    this.addSql(`alter table ${table} enable row level security`);
    this.addSql(`alter table ${table} force row level security`);
    for (const policy of policies) this.addSql(policy);
  }
}
