/** One question as its author writes it. Options are shown in another order, the same for everyone. */
export interface ItemSource {
  /** Unique within the instrument; never leaves the service. */
  readonly code: string;
  /** `code` of the competency it shows. */
  readonly competency: string;
  readonly kind: 'SINGLE' | 'MULTIPLE';
  readonly stem: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/** An instrument as its authors write it; a changed text needs the next `version`. */
export interface InstrumentSource {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly minutes: number;
  readonly items: readonly ItemSource[];
}
