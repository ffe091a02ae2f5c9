/** How the engine says what is wrong with a document, and how people are told. */
const WORDS: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"/, 'У типа $2 нет поля $1'],
  [/^Unknown argument "(.+?)" on field "(.+?)"/, 'У поля $2 нет аргумента $1'],
  [
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    'Полю $1 нужен аргумент $2 типа $3',
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection/,
    'У поля $1 типа $2 не выбраны вложенные поля',
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)"/,
    'У поля $1 типа $2 нет вложенных полей',
  ],
  [/^Variable "(\$\w+)" is not defined/, 'Переменная $1 не описана'],
  [/^Variable "(\$\w+)" is never used/, 'Переменная $1 не используется'],
  [
    /^Variable "(\$\w+)" of type "(.+?)" used in position expecting type "(.+?)"/,
    'Переменная $1 типа $2 не подходит там, где нужен $3',
  ],
  [
    /^Variable "(\$\w+)" got invalid value .*Field "(.+?)" of required type "(.+?)" was not provided/s,
    'В переменной $1 не заполнено поле $2 типа $3',
  ],
  [
    /^Variable "(\$\w+)" got invalid value .*Field "(.+?)" is not defined by type "(.+?)"/s,
    'В переменной $1 лишнее поле $2: у типа $3 такого нет',
  ],
  [
    /^Variable "(\$\w+)" of required type "(.+?)" was not provided/,
    'Не задана переменная $1 типа $2',
  ],
  [
    /^Variable "(\$\w+)" got invalid value (.{1,80}) at "(.+?)";/,
    'Переменная $1, место $3: значение $2 не подходит',
  ],
  [/^Variable "(\$\w+)" got invalid value (.{1,80});/, 'Переменная $1: значение $2 не подходит'],
  [/^Variable "(\$\w+)" got invalid value/, 'Переменная $1: значение не подходит'],
  [/^Value "(.+?)" does not exist in "(.+?)" enum/, 'Среди значений $2 нет $1'],
  [/^Value is not a valid (\w+): (.{1,80})/, 'Недопустимое значение типа $1: $2'],
  [/^Expected value of type "(.+?)", found (.{1,80}?)[;.]/, 'Значение $2 не подходит типу $1'],
  [/^(\w+) cannot represent .+?: (.{1,80})$/, 'Значение $2 не подходит типу $1'],
  [/^Unknown type "(.+?)"/, 'Типа $1 нет'],
  [/^Unknown directive "@?(.+?)"/, 'Указания @$1 нет'],
  [/^Unknown fragment "(.+?)"/, 'Фрагмент $1 не описан'],
  [/^Fragment "(.+?)" is never used/, 'Фрагмент $1 не используется'],
  [/^Syntax Error: Expected (.+?), found (.+?)\.$/, 'ожидалось $1, встречено $2'],
  [/^Syntax Error: Unexpected character: (.+?)\.$/, 'неожиданный знак $1'],
  [/^Syntax Error: Unexpected (.+?)\.$/, 'неожиданно встречено $1'],
];

const CYRILLIC = /[а-яё]/i;

/** What the engine says in English, in Russian and without suggestions; what nobody foresaw only in general. */
export function inRussian(message: string): string {
  for (const [pattern, words] of WORDS) {
    const [found] = pattern.exec(message) ?? [];
    if (found === undefined) continue;
    return found.replace(pattern, words).replaceAll('<EOF>', 'конец запроса');
  }
  return CYRILLIC.test(message) ? message : 'Запрос не соответствует графу';
}
