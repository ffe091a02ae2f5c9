import { MAX_FILE_BYTES } from './file-limits.ts';

/** A file over the limit; refused in one sentence wherever it is noticed. */
export class FileTooLarge extends Error {
  constructor() {
    super(`Файл больше ${MAX_FILE_BYTES / 1024 / 1024} МБ`);
    this.name = 'FileTooLarge';
  }
}
