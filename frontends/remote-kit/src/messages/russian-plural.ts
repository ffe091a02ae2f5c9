const rules = new Intl.PluralRules('ru');

/**
 * Which of the forms «{n} педагог | {n} педагога | {n} педагогов» goes with a number.
 * A fourth form in front of them is for zero.
 */
export function russianPlural(count: number, forms: number): number {
  const zeroForm = forms > 3 ? 1 : 0;
  if (count === 0 && zeroForm === 1) return 0;

  const last = forms - 1;
  const category = rules.select(Math.abs(count));
  if (category === 'one') return Math.min(zeroForm, last);
  // «1,5 часа» is declined like «2 часа».
  const isFew = category === 'few' || category === 'other';
  return Math.min(zeroForm + (isFew ? 1 : 2), last);
}
