/** One thing to choose in PSelect, PRadioGroup and PCheckboxGroup. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}
