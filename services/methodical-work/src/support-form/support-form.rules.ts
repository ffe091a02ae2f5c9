/** A stay of a form in the region's list; `validTo` is the first day after it. */
export interface FormPeriod {
  readonly code: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
}

/** The editions of forms that count on a day: at most one a form. */
export function inForceOn<Form extends FormPeriod>(forms: readonly Form[], day: string): Form[] {
  return forms.filter(({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo));
}
