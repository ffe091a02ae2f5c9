import { Writable } from 'node:stream';
import excel from 'exceljs';
import { checkDigits } from '../../services/registry/src/person/snils.rules.ts';

const FAMILIES = [
  'Берёзкина',
  'Сосновая',
  'Ольховская',
  'Кедрова',
  'Липова',
  'Рябинина',
  'Ивова',
  'Тополева',
];
const GIVEN = [
  'Анна',
  'Вера',
  'Ирина',
  'Мария',
  'Ольга',
  'Елена',
  'Нина',
  'Юлия',
  'Софья',
  'Дарья',
];
const PATRONYMICS = ['Ильинична', 'Павловна', 'Сергеевна', 'Олеговна', 'Юрьевна', 'Романовна'];
const SUBJECTS = ['математика', 'физика', 'русский язык', 'история', 'биология', 'химия'];
const PLACES = ['Осинниковский городской округ', 'Кемеровский городской округ'];

/** A table of schools, the same at every call. */
export function schoolRows(count: number): unknown[][] {
  const rows = Array.from({ length: count }, (_, n) => [
    `Муниципальное общеобразовательное учреждение «Школа № ${n + 1}»`,
    `Школа № ${n + 1}`,
    'Общеобразовательная организация',
    PLACES[n % PLACES.length],
    ogrnOf(n),
  ]);
  return [
    ['Полное название', 'Краткое название', 'Вид', 'Муниципальное образование', 'ОГРН'],
    ...rows,
  ];
}

/** A table of people who work in these schools, the same at every call. */
export function peopleRows(count: number, schools: number): unknown[][] {
  const heading = [
    'Фамилия',
    'Имя',
    'Отчество',
    'Дата рождения',
    'Пол',
    'СНИЛС',
    'Категория работника',
    'Организация',
    'Должность',
    'Работает с',
    'Предметы',
    'Электронная почта',
  ];
  const rows = Array.from({ length: count }, (_, n) => [
    FAMILIES[n % FAMILIES.length],
    GIVEN[(n >> 3) % GIVEN.length],
    PATRONYMICS[(n >> 5) % PATRONYMICS.length],
    new Date(Date.UTC(1965 + (n % 35), n % 12, 1 + (n % 28))),
    'женский',
    snilsOf(n),
    n % 12 === 0 ? 'управленческие кадры' : 'педагогический работник',
    ogrnOf(n % schools),
    n % 12 === 0 ? 'Заместитель директора' : 'Учитель',
    new Date(Date.UTC(2018 + (n % 8), 8, 1)),
    SUBJECTS[n % SUBJECTS.length],
    `person${n}@demo.example`,
  ]);
  return [heading, ...rows];
}

/** Writes rows as XLSX without holding the book in memory. */
export async function xlsxOf(rows: readonly unknown[][]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _, done) {
      pieces.push(Buffer.from(piece));
      done();
    },
  });
  const book = new excel.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
  });
  const sheet = book.addWorksheet('Лист');
  for (const row of rows) {
    const added = sheet.addRow(row);
    added.eachCell((cell) => {
      if (cell.value instanceof Date) cell.numFmt = 'dd.mm.yyyy';
    });
    added.commit();
  }
  await book.commit();
  return Buffer.concat(pieces);
}

function snilsOf(n: number): string {
  const number = String(100_000_000 + n * 7);
  return `${number.slice(0, 3)}-${number.slice(3, 6)}-${number.slice(6)} ${checkDigits(number)}`;
}

function ogrnOf(n: number): string {
  const number = String(102_420_100_000 + n);
  return `${number}${(Number(number) % 11) % 10}`;
}
