const WORDS = {
  POST: 'в должности с',
  ASSESSMENT: 'диагностика',
  MATCH: 'подбор',
  ENROLMENT: 'зачисление',
  COMPLETION: 'завершение',
  ROUTE: 'маршрут утверждён',
  PARTICIPATION: 'участие в форме поддержки',
  APPOINTMENT: 'региональный методист с',
  ASSIGNMENT: 'за методистом закреплён с',
  PROGRAM: 'реализуется с',
  FEDERAL_STATUS: 'в Федеральном реестре с',
} as const;

/** One record because of which someone was counted. */
export type ChainStep =
  | { readonly record: keyof typeof WORDS; readonly id?: string; readonly on: string }
  | { readonly record: 'CONFIRMATION'; readonly on: string | null }
  | { readonly record: 'LOAD'; readonly people: number };

/** The chain as a person reads it, first step first: «Диагностика 12.03.2026», «подбор 15.03.2026». */
export function chainInWords(chain: readonly ChainStep[]): string[] {
  return chain.map(stepInWords).map((words, index) => (index === 0 ? capitalized(words) : words));
}

function stepInWords(step: ChainStep): string {
  if (step.record === 'LOAD') return `закреплено педагогов: ${step.people}`;
  if (step.record === 'CONFIRMATION') {
    return step.on ? `подтверждён ${dayInWords(step.on)}` : 'не подтверждён';
  }
  return `${WORDS[step.record]} ${dayInWords(step.on)}`;
}

const dayInWords = (day: string): string => day.split('-').toReversed().join('.');

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
