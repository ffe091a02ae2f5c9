import { cellText, column, digitsOf, textOf } from '@metodgraf/subgraph-kit/import';
import { ogrnFits } from '../organization/registration.rules.ts';

const PARENT = 'ОГРН, полное или краткое название организации из реестра или из строки выше';

/** The table of organizations: what its columns are called and how they are read. */
export const organizationColumns = {
  name: column({
    title: 'Полное название',
    headings: ['Наименование', 'Полное наименование', 'Название', 'Наименование организации'],
    required: true,
    hint: 'Название по уставу, от 3 до 500 знаков',
    example: 'Муниципальное бюджетное общеобразовательное учреждение «Школа № 1»',
    read: textOf({ least: 3, most: 500 }),
  }),
  shortName: column({
    title: 'Краткое название',
    headings: ['Краткое наименование', 'Сокращённое наименование', 'Сокращенное название'],
    required: true,
    hint: 'От 2 до 120 знаков',
    example: 'МБОУ «Школа № 1»',
    read: textOf({ least: 2, most: 120 }),
  }),
  type: column({
    title: 'Вид',
    headings: ['Тип', 'Вид организации', 'Тип организации', 'Вид субъекта'],
    required: true,
    hint: 'Вид субъекта РСНМС словами, как в реестре',
    example: 'Общеобразовательная организация',
    read: (cell) => ({ value: cellText(cell) }),
  }),
  territory: column({
    title: 'Муниципальное образование',
    headings: ['Муниципалитет', 'Территория', 'ОКТМО', 'Район', 'Код ОКТМО'],
    required: true,
    hint: 'Название или код ОКТМО (8 или 11 цифр, можно с контрольным числом)',
    example: 'Кемеровский городской округ',
    read: (cell) => ({ value: cellText(cell) }),
  }),
  ogrn: column({
    title: 'ОГРН',
    required: false,
    hint: 'Тринадцать цифр; по нему организация находится в реестре',
    example: '1024200000005',
    read(cell) {
      const value = digitsOf(cell, 13);
      return ogrnFits(value)
        ? { value }
        : { problem: `«${cellText(cell)}» — неверный ОГРН: нужны 13 цифр с верной контрольной` };
    },
  }),
  administrativeParent: column({
    title: 'Учредитель',
    headings: ['Кому подчинена', 'Административное подчинение', 'Вышестоящая организация'],
    required: false,
    hint: PARENT,
    example: 'Управление образования',
    read: (cell) => ({ value: cellText(cell) }),
  }),
  methodicalParent: column({
    title: 'Методический центр',
    headings: ['Методическое подчинение', 'ММЦ', 'Методическое сопровождение'],
    required: false,
    hint: PARENT,
    example: 'ММЦ «Север»',
    read: (cell) => ({ value: cellText(cell) }),
  }),
};

export type OrganizationColumns = typeof organizationColumns;
