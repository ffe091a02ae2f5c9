import { Problem } from '@metodgraf/subgraph-kit/problem';
import { describe, expect, test } from 'vitest';
import { questionOf, theOnly } from './person-match.rules.ts';

const NOTHING = { snils: null, name: null, organizationId: null };
const codeOf = (answer: unknown) => (answer instanceof Problem ? answer.code : answer);

describe('a question', () => {
  test.each([
    ['СНИЛС in any writing', { snils: '112-233-445 95' }, { way: 'SNILS', snils: '11223344595' }],
    ['a mistyped СНИЛС', { snils: '112-233-445 96' }, 'SNILS_INVALID'],
    [
      'a whole name at work',
      { name: ' Берёзкина  Анна ', organizationId: 'o1' },
      { way: 'NAME', name: 'березкина анна' },
    ],
    ['a name alone', { name: 'Берёзкина Анна' }, 'NOT_ENOUGH'],
    ['a family name at work', { name: 'Берёзкина', organizationId: 'o1' }, 'NOT_ENOUGH'],
    ['nothing', {}, 'NOT_ENOUGH'],
  ])('of %s', (_, known, expected) => {
    expect({ answer: codeOf(questionOf({ ...NOTHING, ...known })) }).toMatchObject({
      answer: expected,
    });
  });
});

test.each([
  [[], 'NOBODY'],
  [['a', 'b'], 'SEVERAL'],
  [['a'], 'a'],
])('of %j it is told %s', (found, expected) => {
  expect(codeOf(theOnly(found))).toBe(expected);
});
