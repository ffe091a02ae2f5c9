import { expect, test } from 'vitest';
import { Screen } from '../src/screen.ts';

function terminal(isTTY: boolean): { out: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const out = { isTTY, columns: 12, write: (text: string) => written.push(text) > 0 };
  return { out: out as unknown as NodeJS.WriteStream, written };
}

test('in a terminal a fleeting line is replaced and never wraps', () => {
  const { out, written } = terminal(true);
  const screen = new Screen(out);
  screen.fleeting('школы: 1 из 60');
  screen.line('готово');
  expect(written).toEqual(['школы: 1 из', '\r\u001B[K', 'готово\n']);
});

test('in a log fleeting lines are rare', () => {
  const { out, written } = terminal(false);
  const screen = new Screen(out);
  for (let done = 0; done < 100; done += 1) screen.fleeting(`школы: ${done} из 100`);
  expect(written).toEqual(['школы: 0 из 100\n']);
});
