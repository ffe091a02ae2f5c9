import type { Random } from './random.ts';

/** What an educator does: the post as it is called and the subjects taught. */
export interface Trade {
  readonly title: string;
  readonly subjects: readonly string[];
}

const TRADES: readonly (Trade & { readonly share: number })[] = [
  { title: 'Учитель начальных классов', subjects: ['начальные классы'], share: 26 },
  { title: 'Учитель математики', subjects: ['математика'], share: 13 },
  {
    title: 'Учитель русского языка и литературы',
    subjects: ['русский язык', 'литература'],
    share: 13,
  },
  { title: 'Учитель английского языка', subjects: ['английский язык'], share: 9 },
  { title: 'Учитель истории и обществознания', subjects: ['история', 'обществознание'], share: 7 },
  { title: 'Учитель физической культуры', subjects: ['физическая культура'], share: 7 },
  { title: 'Учитель биологии', subjects: ['биология'], share: 4 },
  { title: 'Учитель географии', subjects: ['география'], share: 3 },
  { title: 'Учитель физики', subjects: ['физика'], share: 4 },
  { title: 'Учитель химии', subjects: ['химия'], share: 3 },
  { title: 'Учитель информатики', subjects: ['информатика'], share: 4 },
  { title: 'Учитель труда (технологии)', subjects: ['труд (технология)'], share: 3 },
  { title: 'Учитель музыки', subjects: ['музыка'], share: 2 },
  { title: 'Педагог-психолог', subjects: [], share: 1 },
  { title: 'Социальный педагог', subjects: [], share: 1 },
];

const TRADES_BY_SHARE = TRADES.flatMap((trade) => Array.from({ length: trade.share }, () => trade));

/** A trade, as often as schools need it. */
export const tradeOf = (random: Random): Trade => random.pick(TRADES_BY_SHARE);

/**
 * Age and full years of teaching: some just graduated, a few who came late, most with long experience.
 * Indicator I-8 needs people under 35 in their first three years.
 */
export function careerOf(random: Random): { age: number; teachingYears: number } {
  const kind = random.next();
  if (kind < 0.1) {
    const age = random.int(22, 28);
    return { age, teachingYears: random.int(0, Math.min(2, age - 21)) };
  }
  if (kind < 0.12) return { age: random.int(36, 48), teachingYears: random.int(0, 2) };
  const age = kind < 0.24 ? random.int(27, 34) : random.int(35, 66);
  return { age, teachingYears: random.int(kind < 0.24 ? 3 : 8, age - 23) };
}
