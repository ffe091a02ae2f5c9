import { startSubgraph, type TestSubgraph } from '@metodgraf/subgraph-kit/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCenterClerk, anOrganization, aPerson } from '../../testing/builders.ts';
import { importTable } from '../../testing/import-table.ts';
import type { Organization } from '../organization/index.ts';
import { Person, PersonDetails } from '../person/index.ts';
import { Post } from '../post/index.ts';
import { service } from '../service.ts';

let subgraph: TestSubgraph;
let school: Organization;
let clerk: Awaited<ReturnType<typeof aCenterClerk>>;
beforeAll(async () => {
  subgraph = await startSubgraph(service);
  school = await anOrganization(subgraph, { name: 'Школа № 7 «Калиновая»' });
  await anOrganization(subgraph, { name: 'Лицей', territoryId: 'osinniki-go' });
  await anOrganization(subgraph, { name: 'Лицей', territoryId: 'kemerovo-go' });
  clerk = await aCenterClerk(subgraph);
});
afterAll(() => subgraph.stop());

const HEADINGS = [
  'Фамилия',
  'Имя',
  'Отчество',
  'Дата рождения',
  'Пол',
  'СНИЛС',
  'Категория',
  'Школа',
  'Муниципалитет',
  'Должность',
  'Дата приёма',
  'Предметы',
  'E-mail',
];

const row = (over: Partial<Record<(typeof HEADINGS)[number], string>> = {}): string[] => {
  const usual: Record<string, string> = {
    Фамилия: 'Ручьёва',
    Имя: 'Анна',
    Отчество: 'Ильинична',
    'Дата рождения': '05.03.1990',
    Пол: 'ж',
    Категория: 'педагог',
    Школа: 'школа №7 Калиновая',
    Должность: 'Учитель физики',
    'Дата приёма': '01.09.2020',
    Предметы: 'физика, астрономия',
  };
  return HEADINGS.map((heading) => over[heading] ?? usual[heading] ?? '');
};

const load = (...rows: string[][]) =>
  importTable(subgraph, clerk, { register: 'people', rows: [HEADINGS, ...rows] });

test('a new person is entered by the use case of a single change, and is found again the second time', async () => {
  const rows = [row({ Фамилия: 'Новикова', СНИЛС: '112-233-445 95', 'E-mail': 'n@demo.example' })];
  const first = await load(...rows);
  expect(first).toMatchObject({
    checked: { added: 1, failed: 0 },
    applied: { added: 1, failed: 0 },
  });
  const person = await subgraph.worker.fork().findOneOrFail(Person, { familyName: 'Новикова' });
  expect(person).toMatchObject({ kind: 'EDUCATOR', schoolSubjects: ['физика', 'астрономия'] });
  const details = await subgraph.worker.fork().findOneOrFail(PersonDetails, { id: person.id });
  expect(details).toMatchObject({ snils: '11223344595', birthDate: '1990-03-05', sex: 'FEMALE' });
  const post = await subgraph.worker.fork().findOneOrFail(Post, { personId: person.id });
  expect(post).toMatchObject({
    organizationId: school.id,
    title: 'Учитель физики',
    from: '2020-09-01',
  });

  expect(await load(...rows)).toMatchObject({ applied: { added: 0, unchanged: 1, changed: 0 } });
  const actions = (await subgraph.audit())
    .filter(({ actor }) => actor === clerk.person)
    .map(({ action }) => action);
  expect(actions.filter((action) => action === 'registry:person:add')).toHaveLength(1);
});

test('what differs on the card is corrected and told; an empty cell says nothing', async () => {
  const known = await aPerson(subgraph, {
    organization: school,
    familyName: 'Прежняя',
    snils: '08765430300',
  });
  const changes = {
    Фамилия: 'Нынешняя',
    Отчество: '',
    'Дата рождения': '17.05.1990',
    СНИЛС: '087-654-303 00',
    Должность: 'Учитель',
    Предметы: 'математика',
  };
  const { applied, rows } = await load(row(changes));
  expect(applied).toMatchObject({ changed: 1, added: 0 });
  expect(rows).toEqual([[2, 'CHANGED', 'A2 Фамилия: было «Прежняя», в файле «Нынешняя»']]);
  const person = await subgraph.worker.fork().findOneOrFail(Person, { id: known.id });
  expect(person).toMatchObject({ familyName: 'Нынешняя', patronymic: 'Сергеевна' });
  expect(await load(row(changes))).toMatchObject({ applied: { unchanged: 1, changed: 0 } });
});

test('another workplace is told and not changed: no table says on which day it changed', async () => {
  await aPerson(subgraph, { familyName: 'Оседлая', snils: '00101998900' });
  const other = await anOrganization(subgraph, { name: 'Гимназия' });
  const { applied, rows } = await load(
    row({
      Фамилия: 'Оседлая',
      Отчество: 'Сергеевна',
      'Дата рождения': '17.05.1990',
      СНИЛС: '001-019-989 00',
      Школа: 'Гимназия',
      Предметы: 'математика',
    }),
  );
  expect(other.shortName).toBe('Гимназия');
  expect(applied).toMatchObject({ differing: 1, changed: 0 });
  expect(rows).toEqual([
    [2, 'DIFFERS', 'H2 Организация: было «Школа «Калиновая»», в файле «Гимназия»'],
  ]);
});

test('whoever has no СНИЛС in the register is found by whole name and birth date', async () => {
  await aPerson(subgraph, { organization: school, familyName: 'Безномерная', snils: null });
  const { rows } = await load(
    row({
      Фамилия: 'БЕЗНОМЕРНАЯ',
      Отчество: 'Сергеевна',
      'Дата рождения': '17.05.1990',
      СНИЛС: '002-999-989 00',
      Должность: 'Учитель',
      Предметы: 'математика',
    }),
  );
  expect(rows).toEqual([
    [
      2,
      'CHANGED',
      'A2 Фамилия: было «Безномерная», в файле «БЕЗНОМЕРНАЯ»',
      'F2 СНИЛС: было «—», в файле «002-999-989 00»',
    ],
  ]);
});

test('wrong cells are named by their address, each with what is wrong', async () => {
  const { checked, applied, rows } = await load(
    row({ СНИЛС: '112-233-445 94' }),
    row({ 'Дата рождения': '31.02.1990', Пол: 'да' }),
    row({ Фамилия: '=A1' }),
    row({ Фамилия: 'Лунная', Школа: 'Школа на Луне' }),
    row({ Фамилия: 'Неясная', Школа: 'Лицей' }),
    row({ Фамилия: 'Морская', Школа: 'Лицей', Муниципалитет: 'Атлантида' }),
    row({ Фамилия: 'Лицейская', Школа: 'Лицей', Муниципалитет: 'Осинниковский городской округ' }),
    row({ Фамилия: 'Юная', 'Дата рождения': '01.01.2010' }),
    row({ Фамилия: 'Двойная', СНИЛС: '001-019-998 00' }),
    row({ Фамилия: 'Двойная', СНИЛС: '001-019-998 00' }),
  );
  expect(checked).toMatchObject({ added: 2, failed: 8 });
  expect(applied).toMatchObject({ added: 2, failed: 8 });
  expect(rows).toEqual([
    [2, 'FAILED', 'F2 СНИЛС: неверный номер: нужны 11 цифр, и контрольные должны сойтись'],
    [
      3,
      'FAILED',
      'D3 Дата рождения: «31.02.1990» — не дата вида 05.03.1990',
      'E3 Пол: «да»: можно женский, мужской',
    ],
    [4, 'FAILED', 'A4 Фамилия: в ячейке формула: вставьте вместо неё значение'],
    [5, 'FAILED', 'H5 Организация: «Школа на Луне» нет в реестре'],
    [
      6,
      'FAILED',
      'H6 Организация: «Лицей» — таких несколько: укажите ОГРН или муниципальное образование',
    ],
    [7, 'FAILED', 'I7 Муниципальное образование: «Атлантида» не найдено'],
    [8, 'ADDED'],
    [9, 'FAILED', 'D9 Дата рождения: человеку не было 16 лет, когда он начал работать'],
    [10, 'ADDED'],
    [11, 'FAILED', '11 повторяет строку 10'],
  ]);
});

test('people come only from those whose duty private data are', async () => {
  const without = await aCenterClerk(subgraph, []);
  await expect(
    importTable(subgraph, without, { register: 'people', rows: [HEADINGS, row()] }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const registers = await subgraph
    .as(without)
    .execute('query { importRegisters { code template { name personal: mediaType } } }');
  expect(registers).toMatchObject({
    importRegisters: [
      { code: 'organizations', template: { name: 'Организации — форма для загрузки.xlsx' } },
    ],
  });
});

test('an import whose starter loses the role stops before the next row', async () => {
  const leaving = await aCenterClerk(subgraph);
  await expect(
    importTable(subgraph, leaving, {
      register: 'people',
      rows: [HEADINGS, row({ Фамилия: 'Непринятая' })],
      async beforeApply() {
        await subgraph.worker
          .fork()
          .execute('update role_grant set until = since where person_id = ?', [leaving.person]);
      },
    }),
  ).rejects.toThrow(/STOPPED/);
  expect(await subgraph.worker.fork().count(Person, { familyName: 'Непринятая' })).toBe(0);
});
