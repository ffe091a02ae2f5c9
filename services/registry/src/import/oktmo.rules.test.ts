import { expect, test } from 'vitest';
import { readOktmo } from './oktmo.rules.ts';

// Codes and check digits of the classifier's edition of 2019.
test.each([
  ['32601000', { municipality: '32601000', isDoubtful: false }],
  ['326010008', { municipality: '32601000', isDoubtful: false }],
  ['32 602 000 2', { municipality: '32602000', isDoubtful: false }],
  ['326010007', { municipality: '32601000', isDoubtful: true }],
  ['32513000006', { municipality: '32513000', isDoubtful: false }],
  ['3260100', null],
  ['3251300000', null],
  ['Кемерово', null],
])('%s is read as %j', (text, read) => {
  expect(readOktmo(text)).toEqual(read);
});
