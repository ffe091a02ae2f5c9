import type { Historied } from '@metodgraf/subgraph-kit';
import { AgreementHistory } from './agreement.entity.ts';

const STATES: Readonly<Record<string, string>> = {
  DRAFT: 'проект',
  SIGNED: 'подписано',
  ENDED: 'исполнено',
  TERMINATED: 'прекращено досрочно',
  WITHDRAWN: 'проект отозван',
};
const ENDINGS: Readonly<Record<string, string>> = {
  FULFILLED: 'исполнено',
  BY_CONSENT: 'по согласию сторон',
  UNILATERAL: 'по инициативе одной стороны',
  REPLACED: 'заменено новым соглашением',
};
const wordsOf =
  (words: Readonly<Record<string, string>>) =>
  (value: unknown): string =>
    words[String(value)] ?? String(value);

/** How the history of an agreement is told. */
export const agreementHistory: Historied = {
  history: AgreementHistory,
  labels: {
    title: 'Название',
    state: { label: 'Состояние', show: wordsOf(STATES) },
    number: 'Номер',
    signed_on: 'Дата подписания',
    since: 'Действует с',
    until: 'Первый день после срока',
    ended_on: 'Не действует с',
    ending: { label: 'Чем закончилось', show: wordsOf(ENDINGS) },
    end_reason: 'Причина',
    // The whole text would drown everything else; that it changed, and how much, is what is asked.
    body: { label: 'Текст', show: (value) => `изложен в ${String(value).length} знаках` },
  },
};
