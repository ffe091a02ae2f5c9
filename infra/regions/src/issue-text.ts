import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const TYPE_NAMES: Partial<Record<string, string>> = {
  string: 'строка',
  number: 'число',
  int: 'целое число',
  boolean: 'true или false',
  array: 'список',
  object: 'набор ключей',
  record: 'набор ключей',
  null: 'null',
};

/** What is wrong with a value, in Russian, named by the path inside its file. */
export function issueText(issue: Issue): string {
  const place = issue.path.length > 0 ? `«${issue.path.map(String).join('.')}»: ` : '';
  return place + reasonOf(issue);
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `поле обязательно (${typeName(issue.expected)})`
        : `ожидается ${typeName(issue.expected)}`;
    case 'invalid_value':
      return `${issue.input === undefined ? 'поле обязательно; ' : ''}допустимо только: ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `неизвестный ключ ${issue.keys.map((key) => `«${key}»`).join(', ')}`;
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `число меньше допустимого ${String(issue.minimum)}`
        : 'значение пусто или короче допустимого';
    case 'too_big':
      return `больше допустимого ${String(issue.maximum)}`;
    case 'invalid_union':
      return issue.discriminator === undefined
        ? 'значение не подходит ни под один из допустимых видов'
        : `неизвестный вид в «${issue.discriminator}»`;
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      // Formats and our own rules carry their Russian sentence from the schema.
      return issue.message;
  }
}

function typeName(expected: string): string {
  return TYPE_NAMES[expected] ?? expected;
}
