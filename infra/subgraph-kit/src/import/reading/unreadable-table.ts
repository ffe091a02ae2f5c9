/** A file that is no table, or one that is not read; the message is for whoever sent it. */
export class UnreadableTable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableTable';
  }
}
