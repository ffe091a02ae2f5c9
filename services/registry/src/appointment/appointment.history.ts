import type { Historied } from '@metodgraf/subgraph-kit';
import { territoryNames } from '../territory/index.ts';
import { AppointmentBasisHistory, AppointmentHistory } from './appointment.entity.ts';

type Words = Readonly<Record<string, string>>;

const ENGAGEMENTS: Words = { STAFF: 'в штате', CONTRACT: 'по договору', OTHER: 'иная форма' };
const FUNCTIONS: Words = {
  ACCOMPANIMENT: 'сопровождение профессионального развития',
  ROUTE_SUPPORT: 'поддержка ИОМ',
  DISSEMINATION: 'распространение передового опыта',
  MENTOR: 'наставник',
  TUTOR: 'тьютор',
  CONSULTANT: 'консультант',
  EXPERT: 'эксперт',
};
const wordOf =
  (words: Words) =>
  (value: unknown): string =>
    words[String(value)] ?? String(value);
const wordsOf =
  (words: Words) =>
  (value: unknown): string =>
    Array.isArray(value) ? value.map(wordOf(words)).join(', ') : wordOf(words)(value);

/** How the history of an appointment is told; how many educators are assigned has a history of its own. */
export const appointmentHistory: Historied = {
  history: AppointmentHistory,
  labels: {
    engagement: { label: 'Форма привлечения', show: wordOf(ENGAGEMENTS) },
    functions: { label: 'Функции', show: wordsOf(FUNCTIONS) },
    remit: 'Направление',
    school_subjects: 'Предметы',
    territory_ids: { label: 'Территории', names: territoryNames },
    since: 'Назначение с',
    until: 'Назначение прекращено с',
    confirmed_on: 'Запись подтверждена',
  },
};

/** How the history of what an appointment rests on is told. */
export const appointmentBasisHistory: Historied = {
  history: AppointmentBasisHistory,
  labels: {
    diagnosed_on: 'Диагностика пройдена',
    diagnosed_by: 'Документ о диагностике',
    trained_on: 'Обучение завершено',
    trained_by: 'Документ об обучении',
    contract_number: 'Номер договора',
    contract_on: 'Дата договора',
    rate: { label: 'Доля ставки', show: (rate) => String(rate).replace('.', ',') },
    workplace: 'Рабочее место',
  },
};
