/** What can be worked out from published sums by adding and subtracting them: their linear span. */
export class Span {
  readonly #rows: number[][] = [];

  constructor(published: readonly (readonly number[])[]) {
    for (const vector of published) {
      const rest = this.#reduced(vector);
      const pivot = rest.findIndex(notZero);
      if (pivot >= 0) this.#rows.push(rest.map((value) => value / (rest[pivot] ?? 1)));
    }
  }

  /** Whether the sum over these members follows from the published ones. */
  tells(members: readonly number[]): boolean {
    return !this.#reduced(members).some(notZero);
  }

  #reduced(vector: readonly number[]): number[] {
    return this.#rows.reduce<number[]>(
      (rest, row) => {
        const pivot = row.findIndex(notZero);
        const factor = rest[pivot] ?? 0;
        return rest.map((value, index) => value - factor * (row[index] ?? 0));
      },
      [...vector],
    );
  }
}

const notZero = (value: number): boolean => Math.abs(value) > 1e-9;
