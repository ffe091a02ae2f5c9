import {
  cellText,
  choiceOf,
  column,
  dayOfCell,
  digitsOf,
  emailOf,
  listOf,
  textOf,
} from '@metodgraf/subgraph-kit/import';
import { readSnils } from '../person/snils.rules.ts';

/** The table of people: what its columns are called and how they are read. */
export const personColumns = {
  familyName: column({
    title: 'Фамилия',
    required: true,
    hint: 'До 100 знаков',
    example: 'Берёзкина',
    read: textOf({ least: 1, most: 100 }),
  }),
  givenName: column({
    title: 'Имя',
    required: true,
    hint: 'До 100 знаков',
    example: 'Анна',
    read: textOf({ least: 1, most: 100 }),
  }),
  patronymic: column({
    title: 'Отчество',
    required: false,
    hint: 'Пусто, если его нет',
    example: 'Сергеевна',
    read: textOf({ least: 1, most: 100 }),
  }),
  birthDate: column({
    title: 'Дата рождения',
    headings: ['Родился', 'Родилась', 'День рождения'],
    required: true,
    hint: 'Дата вида 05.03.1990',
    example: '05.03.1990',
    read: dayOfCell,
  }),
  sex: column({
    title: 'Пол',
    required: true,
    hint: 'женский или мужской',
    example: 'женский',
    read: choiceOf({
      FEMALE: ['женский', 'ж', 'жен'],
      MALE: ['мужской', 'м', 'муж'],
    }),
  }),
  snils: column({
    title: 'СНИЛС',
    headings: ['Страховой номер', 'СНИЛС работника'],
    required: false,
    hint: 'Одиннадцать цифр; по нему человек находится в реестре',
    example: '112-233-445 95',
    read(cell) {
      const value = readSnils(digitsOf(cell, 11));
      return typeof value === 'string'
        ? { value }
        : { problem: 'неверный номер: нужны 11 цифр, и контрольные должны сойтись' };
    },
  }),
  kind: column({
    title: 'Категория работника',
    headings: ['Категория', 'Категория персонала', 'Вид работника'],
    required: true,
    hint: 'педагогический работник, управленческие кадры или прочие',
    example: 'педагогический работник',
    read: choiceOf({
      EDUCATOR: ['педагогический работник', 'педагог', 'педагогические работники'],
      LEADER: ['управленческие кадры', 'руководитель', 'руководящий работник', 'администрация'],
      OTHER: ['прочие', 'прочий', 'иной', 'иной сотрудник'],
    }),
  }),
  organization: column({
    title: 'Организация',
    headings: ['Место работы', 'Школа', 'ОГРН организации', 'Образовательная организация'],
    required: true,
    hint: 'ОГРН, полное или краткое название из реестра',
    example: 'МБОУ «Школа № 1»',
    read: (cell) => ({ value: cellText(cell) }),
  }),
  territory: column({
    title: 'Муниципальное образование',
    headings: ['Муниципалитет', 'Территория', 'ОКТМО', 'Район'],
    required: false,
    hint: 'Название или ОКТМО: нужно, когда организаций с таким названием несколько',
    example: 'Кемеровский городской округ',
    read: (cell) => ({ value: cellText(cell) }),
  }),
  postTitle: column({
    title: 'Должность',
    required: true,
    hint: 'От 2 до 200 знаков',
    example: 'Учитель физики',
    read: textOf({ least: 2, most: 200 }),
  }),
  from: column({
    title: 'Работает с',
    headings: ['Дата приёма', 'Принят', 'Дата начала работы', 'С какой даты'],
    required: true,
    hint: 'Первый день в должности, дата вида 01.09.2020',
    example: '01.09.2020',
    read: dayOfCell,
  }),
  schoolSubjects: column({
    title: 'Предметы',
    headings: ['Преподаваемые предметы', 'Предмет'],
    required: false,
    hint: 'Через запятую, не больше двадцати',
    example: 'физика, астрономия',
    read: listOf({ most: 20 }),
  }),
  email: column({
    title: 'Электронная почта',
    headings: ['Почта', 'E-mail', 'Email', 'Адрес электронной почты'],
    required: false,
    hint: 'Один адрес',
    example: 'anna@example.ru',
    read: emailOf,
  }),
};

export type PersonColumns = typeof personColumns;
