import type { Agreement } from './agreement.entity.ts';
import { type Stage, stageOn } from './agreement-stage.rules.ts';

/** The stage of an agreement on a day. */
export const stageOfAgreement = (agreement: Agreement, day: string): Stage =>
  stageOn(agreement, day);
