import type { Historied } from '@metodgraf/subgraph-kit';
import { PersonDetailsHistory, PersonHistory } from './person.entity.ts';
import { maskSnils } from './snils.rules.ts';

const KINDS: Readonly<Record<string, string>> = {
  EDUCATOR: 'педагогический работник',
  LEADER: 'управленческие кадры',
  OTHER: 'иной сотрудник',
};

const CATEGORIES: Readonly<Record<string, string>> = {
  FIRST: 'первая',
  HIGHEST: 'высшая',
  METHODOLOGIST: 'педагог-методист',
  MENTOR: 'педагог-наставник',
};

/** How the history of a card is told. */
export const personHistory: Historied = {
  history: PersonHistory,
  labels: {
    family_name: 'Фамилия',
    given_name: 'Имя',
    patronymic: 'Отчество',
    kind: { label: 'Вид работника', show: (kind) => KINDS[String(kind)] ?? String(kind) },
    school_subjects: 'Учебные предметы',
    teaching_since: 'Педагогический стаж с',
    working_since: 'Общий стаж с',
    category: {
      label: 'Квалификационная категория',
      show: (category) => CATEGORIES[String(category)] ?? String(category),
    },
    category_on: 'Категория установлена',
    category_until: 'Категория действует до',
  },
};

/** How the history of personal data is told; an СНИЛС stays masked. */
export const personDetailsHistory: Historied = {
  history: PersonDetailsHistory,
  labels: {
    birth_date: 'Дата рождения',
    snils: { label: 'СНИЛС', show: (snils) => maskSnils(String(snils)) },
    email: 'Эл. почта',
    phone: 'Телефон',
  },
};
