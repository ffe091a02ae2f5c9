import { randomUUID } from 'node:crypto';
import { defineService, perform, policy, Problem, refusal } from '../../src/index.ts';
import {
  column,
  dayOfCell,
  importJobs,
  ImportRow,
  ImportRun,
  type ImportRegister,
  type Imports,
  textOf,
} from '../../src/import/index.ts';
import { Note, notes } from '../notes/note.ts';

const columns = {
  text: column({
    title: 'Текст',
    headings: ['Содержание'],
    required: true,
    hint: 'До ста знаков',
    example: 'Провести урок',
    read: textOf({ least: 2, most: 100 }),
  }),
  after: column({
    title: 'После',
    required: false,
    hint: 'Текст заметки, которая должна уже быть',
    example: '',
    read: textOf({ least: 2, most: 100 }),
  }),
  day: column({
    title: 'Дата',
    required: false,
    hint: 'День',
    example: '05.03.2026',
    read: dayOfCell,
  }),
};

interface NotePlan {
  readonly text: string;
}

/** What the tests let the use case do. */
export const world = { stillActs: true, written: (_text: string): void => undefined };

/** A register of notes of the viewer's own: the text is the natural key. */
const register: ImportRegister<typeof columns, NotePlan> = {
  code: 'notes',
  title: 'Заметки',
  permission: policy('notes:note:import', ({ role }) => role === 'EDUCATOR'),
  columns,
  keysOf: ({ text }) => [text],
  async match({ em, viewer }, rows, file) {
    const texts = rows.flatMap(({ values }) => [values.text, values.after ?? '']);
    const found = await em.find(Note, { personId: viewer.person, text: { $in: texts } });
    const known = new Map(found.map((note) => [note.text, note.id]));
    const above = await file.rowsOf(texts);
    return rows.map(({ values: { text, after } }) => {
      const record = known.get(text);
      if (record) return { found: 'THE_SAME', record };
      if (after === null || known.has(after)) return { found: 'NOTHING', plan: { text } };
      const needed = above.get(after);
      return needed === undefined
        ? { found: 'PROBLEMS', problems: [{ column: 'after', text: `нет «${after}»` }] }
        : { found: 'NOTHING', plan: { text }, needs: [needed] };
    });
  },
  apply(ctx, requestId, { text }) {
    const change = { action: 'notes:note:add', requestId, input: { text }, answers: Note };
    return perform(ctx, change, async (tx) => {
      const note = tx.create(Note, { id: randomUUID(), personId: ctx.viewer.person, text });
      await tx.flush();
      world.written(text);
      if (text.includes('отказ')) return new Problem('REFUSED', { what: text });
      if (text.includes('нельзя')) throw refusal('BAD_USER_INPUT', 'так нельзя');
      if (text.includes('сбой')) throw new Error('сломано');
      if (text.includes('база')) await tx.execute('select 1/0');
      return note;
    });
  },
  refusals: { REFUSED: { column: 'text', text: 'отказано: {what}' } },
};

export const imports: Imports = {
  service: 'notes',
  registers: [register],
  stillActs: () => Promise.resolve(world.stillActs),
};

/** The notes service, taking tables. */
export const importingNotes = defineService({
  ...notes,
  modules: [notes, { entities: [ImportRun, ImportRow] }],
  jobs: importJobs(imports),
});
