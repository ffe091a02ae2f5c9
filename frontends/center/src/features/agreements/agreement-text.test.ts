import { expect, test } from 'vitest';
import { paragraphsOf } from './agreement-text';

test('the text of an agreement becomes paragraphs of paper', () => {
  const text =
    '# СОГЛАШЕНИЕ № 7\nо взаимодействии\n\nСтороны заключили.\n# 1. Предмет\n1.1. Мы.\n1) первое;';
  expect(paragraphsOf(text).map(({ kind }) => kind)).toEqual([
    'title',
    'lead',
    'text',
    'heading',
    'text',
    'item',
  ]);
  expect(paragraphsOf('Просто текст')).toEqual([{ kind: 'text', text: 'Просто текст' }]);
});
