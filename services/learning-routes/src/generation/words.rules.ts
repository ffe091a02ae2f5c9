import type { RouteNeed } from '../need/need.rules.ts';
import type { Proven } from './route-model.rules.ts';

/** A need with the name of its competency, for sentences. */
export interface NamedNeed extends RouteNeed {
  readonly competency: string;
}

interface Offered {
  readonly kind: 'PROGRAM' | 'ACTIVITY';
  readonly hours: number;
  readonly federalNumber: string | null;
}

const plural = new Intl.PluralRules('ru');
const HOUR_FORMS: Record<string, string> = { one: 'час', few: 'часа' };

const UNPROVEN: Record<Exclude<Proven, 'NOTHING'>, string | null> = {
  CLOSED_WEIGHT:
    'Время расчёта вышло. Доказано: больше дефицитов за эти часы не закрыть. Не доказано, что нельзя обойтись меньшим числом часов или взять больше программ федерального реестра.',
  FEDERAL_WEIGHT:
    'Время расчёта вышло. Доказано: больше дефицитов за эти часы не закрыть, в том числе программами федерального реестра. Не доказано, что нельзя обойтись меньшим числом часов.',
  SCORE: 'Время расчёта вышло. Доказано: лучшего маршрута нет. Есть ли равный ему, не проверено.',
  WHOLE: null,
};

/** Why a step stands in the route. */
export function explanationOf(
  offer: Offered,
  closed: readonly NamedNeed[],
  budget: number,
): string {
  const parts = [
    `Закрывает ${listOf(closed)}`,
    standingOf(offer),
    `${hoursInWords(offer.hours)} из ${budget}`,
  ];
  return sentence(parts);
}

/** What is lost without a step that alone closes these needs. */
export function lossOf(alone: readonly NamedNeed[]): string {
  if (alone.length === 0)
    return 'Без этого шага ничего не теряется: его дефициты закрывают другие шаги.';
  return `Без этого шага ${alone.length === 1 ? 'останется открытым' : 'останутся открытыми'} ${listOf(alone)}.`;
}

/** What an alternative gives and what it leaves open of the step it would replace. */
export function alternativeWordsOf(
  offer: Offered,
  { closed, missed }: { closed: readonly NamedNeed[]; missed: readonly NamedNeed[] },
): string {
  const parts = [`Закрывает ${listOf(closed)}`, standingOf(offer), hoursInWords(offer.hours)];
  if (missed.length > 0) parts.splice(1, 0, `не закроет ${listOf(missed)}`);
  return sentence(parts);
}

/** What is not proven of a route chosen when the time was over; null when it is the best. */
export function unprovenOf(proven: Exclude<Proven, 'NOTHING'>): string | null {
  return UNPROVEN[proven];
}

/** «1 час», «2 часа», «36 часов». */
export function hoursInWords(hours: number): string {
  return `${hours} ${HOUR_FORMS[plural.select(hours)] ?? 'часов'}`;
}

function standingOf({ kind, federalNumber }: Offered): string {
  if (federalNumber !== null) return `программа федерального реестра № ${federalNumber}`;
  return kind === 'PROGRAM'
    ? 'программа не входит в федеральный реестр'
    : 'мероприятие без документа о квалификации';
}

function listOf(needs: readonly NamedNeed[]): string {
  const names = needs.map(({ competency, kindName }) => `«${competency}» (${kindName})`);
  return `${needs.length === 1 ? 'дефицит' : 'дефициты'}: ${names.join(', ')}`;
}

const sentence = (parts: readonly string[]): string => `${parts.join('; ')}.`;
