import type { Historied } from '@metodgraf/subgraph-kit';
import { PersonDetailsHistory, PersonHistory } from './person.entity.ts';
import { maskSnils } from './snils.rules.ts';

const KINDS: Readonly<Record<string, string>> = {
  EDUCATOR: 'педагогический работник',
  LEADER: 'управленческие кадры',
  OTHER: 'иной сотрудник',
};

/** How the history of a card is told. */
export const personHistory: Historied = {
  history: PersonHistory,
  labels: {
    family_name: 'Фамилия',
    given_name: 'Имя',
    patronymic: 'Отчество',
    kind: { label: 'Категория', show: (kind) => KINDS[String(kind)] ?? String(kind) },
    school_subjects: 'Учебные предметы',
    teaching_since: 'Педагогический стаж с',
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
