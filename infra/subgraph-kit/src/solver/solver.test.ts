import { expect, test } from 'vitest';
import { Solver } from './solver.ts';

const KNAPSACK = `Maximize
 obj: 5 a + 4 b + 3 c
Subject To
 room: 2 a + 3 b + c <= 5
Binary
 a b c
End`;
const BROKEN = 'Maximize obj: 5 a + + Subject';
const enough = { remaining: () => 60_000 };

test('a program is solved to its optimum, and the variables of zero are left out', async () => {
  expect(await new Solver().solve(KNAPSACK, enough)).toEqual({
    status: 'Optimal',
    objective: 9,
    values: { a: 1, b: 1 },
  });
});

test('a program whose time is over when its turn comes is not begun', async () => {
  const solver = new Solver();
  expect(await solver.solve(KNAPSACK, { remaining: () => 0 })).toBeNull();
  expect(await solver.solve(KNAPSACK, enough)).toMatchObject({ status: 'Optimal' });
});

test('a cancelled program rejects with the reason and leaves the solver fit for the next', async () => {
  const solver = new Solver();
  const cancelled = new AbortController();
  const first = solver.solve(manyRows(120), { ...enough, signal: cancelled.signal });
  const second = solver.solve(KNAPSACK, enough);
  cancelled.abort(new Error('not needed any more'));
  await expect(first).rejects.toThrow('not needed any more');
  expect(await second).toMatchObject({ objective: 9 });
});

test('a program that cannot be read is an error, and the solver lives on', async () => {
  const solver = new Solver();
  await expect(solver.solve(BROKEN, enough)).rejects.toThrow('Unable to read LP model');
  expect(await solver.solve(KNAPSACK, enough)).toMatchObject({ objective: 9 });
});

/** A market-split program: small to write, years to solve. */
function manyRows(columns: number): string {
  const names = Array.from({ length: columns }, (_, index) => `x${index}`);
  const rows = [0, 1, 2, 3, 4].map((row) => {
    const terms = names.map((name, index) => `${((index * 37 + row * 61 + 17) % 97) + 1} ${name}`);
    return ` r${row}: ${terms.join(' + ')} + s${row} = ${24 * columns}`;
  });
  const slack = [0, 1, 2, 3, 4].map((row) => `s${row}`);
  return `Minimize\n obj: ${slack.join(' + ')}\nSubject To\n${rows.join('\n')}\nBinary\n ${names.join(' ')}\nEnd`;
}
