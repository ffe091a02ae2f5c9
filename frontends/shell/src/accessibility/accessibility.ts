/** How a person has set the portal up for their eyes: the same page, not another one. Source: ГОСТ Р 52872-2019. */
export interface Accessibility {
  /** In percent of the usual size. */
  readonly font: '100' | '125' | '150' | '200';
  readonly contrast: 'normal' | 'high';
  readonly spacing: 'normal' | 'wide';
}

const usual: Accessibility = { font: '100', contrast: 'normal', spacing: 'normal' };
const STORE = 'metodgraf.accessibility';

/** What was chosen in this browser. A store that is forbidden or holds rubbish means the usual look. */
export function readAccessibility(): Accessibility {
  try {
    const stored = JSON.parse(localStorage.getItem(STORE) ?? '{}') as Partial<Accessibility>;
    return { ...usual, ...stored };
  } catch {
    return usual;
  }
}

/** Keeps the choice in this browser; where it cannot be kept, it holds until the page is left. */
export function storeAccessibility(chosen: Accessibility): void {
  try {
    localStorage.setItem(STORE, JSON.stringify(chosen));
  } catch {
    console.warn('The accessibility settings are not kept');
  }
}

/** Sets the attributes that the styles of ui-kit look at. */
export function applyAccessibility({ font, contrast, spacing }: Accessibility): void {
  const { dataset, style } = document.documentElement;
  style.setProperty('--p-font-scale', String(Number(font) / 100));
  dataset['contrast'] = contrast;
  dataset['spacing'] = spacing;
}
