import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import {
  BulkOutcome,
  connectionOf,
  defineService,
  forEdit,
  forMany,
  historyEntity,
  historyOf,
  historyOfRecord,
  matching,
  ownedRows,
  type Page,
  page,
  PageArgs,
  perform,
  personalRows,
  policy,
  Problem,
  reachConsumer,
  type RecordVersion,
  recordVersionType,
  referenceTo,
  type RequestContext,
  resultOf,
  searchOf,
  stubOf,
} from '../../src/index.ts';

const NoteSchema = defineEntity({
  name: 'Note',
  tableName: 'note',
  rowLevelSecurity: 'force',
  policies: [personalRows('learning', 'person_id'), ownedRows('owner_id')],
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid().index(),
    ownerId: p.uuid().nullable(),
    text: p.text(),
    version: p.integer().version(),
  },
});

/** A remark about a person: the smallest thing that needs everything the kit does. */
export class Note extends NoteSchema.class {}
NoteSchema.setClass(Note);

const NoteHistory = historyEntity('Note', 'note');
const labels = { text: 'Текст' };
const PersonStub = stubOf('Person', 'Человек');
const RecordVersionType = recordVersionType(() => PersonStub);

@Directive('@key(fields: "id")')
@ObjectType('Note', { description: 'Заметка' })
class NoteType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Int)
  version!: number;
}

@InputType()
class EditNoteInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  text!: string;

  @Field(() => Int)
  version!: number;
}

const NoteConnection = connectionOf('Note', NoteType);
const EditNoteResult = resultOf('EditNote', NoteType, ['EMPTY', 'TOO_LONG']);

const editNote = policy<Note>('notes:note:edit', (viewer) => viewer.role !== 'MINISTRY');

@Resolver(() => NoteType)
class NoteResolver {
  @Query(() => NoteConnection)
  notes(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('text', () => String, { nullable: true }) text: string | null,
    @Ctx() { em }: RequestContext,
  ): Promise<Page<Note>> {
    const where = { $and: matching<Note>('note', text) };
    return page(em, Note, { where, orderBy: { text: 'asc', id: 'asc' }, first, after });
  }

  @Query(() => NoteType, { nullable: true })
  note(@Arg('id', () => ID) id: string, @Ctx() { em }: RequestContext): Promise<Note | null> {
    return em.findOne(Note, id);
  }

  @FieldResolver(() => [RecordVersionType])
  history(@Root() { id }: Note, @Ctx() ctx: RequestContext): Promise<RecordVersion[]> {
    return historyOfRecord(ctx, { history: NoteHistory, labels }, id);
  }

  @Mutation(() => BulkOutcome)
  async clearNotes(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() ctx: RequestContext,
  ): Promise<BulkOutcome> {
    return forMany({ requestId, ids }, async (id, key) => {
      const change = { action: 'notes:note:clear', requestId: key, input: { id }, answers: Note };
      return perform(ctx, change, async (tx) => {
        const note = await tx.findOneOrFail(Note, { id });
        if (note.text === '') return new Problem('EMPTY');
        note.text = '';
        return note;
      });
    });
  }

  @Mutation(() => EditNoteResult)
  editNote(
    @Arg('requestId', () => ID) requestId: string,
    @Arg('input', () => EditNoteInput) input: EditNoteInput,
    @Ctx() ctx: RequestContext,
  ): Promise<Note | Problem> {
    const change = { action: editNote.action, requestId, input, answers: Note };
    return perform(ctx, change, async (tx) => {
      const note = await forEdit(tx, Note, input);
      editNote.assert(ctx.viewer, note);
      note.text = input.text;
      if (input.text === '') return new Problem('EMPTY', { least: 1 });
      return note;
    });
  }
}

class NoteMigration extends Migration {
  override up(): void {
    this.addSql(
      `create table "note" ("id" uuid not null, "person_id" uuid not null, "owner_id" uuid null, "text" text not null, "version" int not null default 1, primary key ("id"))`,
    );
    this.addSql(`create index "note_person_id_index" on "note" ("person_id")`);
    this.addSql(`alter table "note" enable row level security`);
    this.addSql(`alter table "note" force row level security`);
    const [learning, owned] = [personalRows('learning', 'person_id'), ownedRows('owner_id')];
    for (const { name, using, check } of [learning, owned]) {
      this.addSql(
        `create policy "${name}" on "note" using (${String(using)}) with check (${String(check)})`,
      );
    }
    for (const statement of [...searchOf('note', 'text'), ...historyOf('note')])
      this.addSql(statement);
  }

  override down(): void {
    this.addSql('drop table "note"');
  }
}

export const notes = defineService({
  name: 'diagnostics',
  migrations: [{ name: '202601010001_note', class: NoteMigration }],
  uploads: policy('notes:file:upload', ({ role }) => role !== 'MINISTRY'),
  modules: [
    {
      entities: [Note, NoteHistory],
      resolvers: [NoteResolver],
      references: { Note: referenceTo(Note) },
    },
    { consumers: [reachConsumer] },
  ],
});
