/** What the person at the keyboard sees: finished lines, and one that changes while they wait. */
export class Screen {
  readonly #out: NodeJS.WriteStream;
  #fleeting = '';
  #shownAt = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  line(text = ''): void {
    this.#erase();
    this.#out.write(`${text}\n`);
  }

  /** Replaced by the next call; in a log, where nothing can be erased, a line every few seconds. */
  fleeting(text: string): void {
    if (this.#out.isTTY) {
      this.#erase();
      this.#fleeting = text.slice(0, this.#out.columns - 1);
      this.#out.write(this.#fleeting);
    } else if (Date.now() - this.#shownAt > 5_000) {
      this.#shownAt = Date.now();
      this.#out.write(`${text}\n`);
    }
  }

  #erase(): void {
    if (this.#fleeting !== '') this.#out.write('\r\u001B[K');
    this.#fleeting = '';
  }
}

/** Seconds as a Russian reader writes them: «1,4 с». */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).replace('.', ',')} с`;
}
