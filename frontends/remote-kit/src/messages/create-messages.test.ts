import { expect, test } from 'vitest';
import { createMessages } from './create-messages';
import { mergeMessages } from './message-tree';

const messages = createMessages(
  [
    {
      educators: '{n} педагог | {n} педагога | {n} педагогов',
      left: 'нет дел | {n} дело | {n} дела | {n} дел',
    },
  ],
  { strict: true },
);

test.each([
  [0, '0 педагогов'],
  [1, '1 педагог'],
  [2, '2 педагога'],
  [5, '5 педагогов'],
  [11, '11 педагогов'],
  [21, '21 педагог'],
  [112, '112 педагогов'],
  [1003, '1003 педагога'],
])('%i is counted as «%s»', (count, text) => {
  expect(messages.t('educators', count)).toBe(text);
});

test.each([
  [0, 'нет дел'],
  [1, '1 дело'],
  [22, '22 дела'],
  [25, '25 дел'],
])('a fourth form is for zero: %i is «%s»', (count, text) => {
  expect(messages.t('left', count)).toBe(text);
});

test('a missing message fails', () => {
  expect(() => messages.t('educators.title')).toThrow('No message "educators.title"');
});

test('a key may have one text only', () => {
  const merged = mergeMessages([{ route: { title: 'Маршрут' } }, { route: { empty: 'Нет' } }]);

  expect(merged).toEqual({ route: { title: 'Маршрут', empty: 'Нет' } });
  expect(() => mergeMessages([merged, { route: { title: 'ИОМ' } }])).toThrow(
    'Message "route.title" is defined twice',
  );
});
