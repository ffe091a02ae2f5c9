import { runService } from '../../src/index.ts';
import { notes } from '../notes/note.ts';

await runService(notes);
