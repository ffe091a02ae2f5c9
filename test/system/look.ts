import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { wordsMissing } from './portal.ts';

const SHOTS = join(import.meta.dirname, '../.cache/screens');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** The narrowest phone a person may still hold; its page is not drawn apart, only measured. */
const NARROWEST = { width: 360, height: 800 };
/** Rows of a list are alike: on a phone, where they stand one under another, the first ten tell. */
const REPEATED_ROWS = 'tbody tr:nth-child(n + 11)';

interface Exceptions {
  /** Rules of axe that a foreign component cannot meet; each with its reason where it is named. */
  readonly rules?: readonly string[];
}

/** One visit of a screen: drawn, free of violations and of sideways scrolling, on a desk and on a phone. */
export async function look(
  page: Page,
  name: string,
  { rules = [] }: Exceptions = {},
): Promise<void> {
  await expect(page.locator('h1')).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The place of a field's hint is announced the same way.
  const alerts = page.locator('main [role=alert]:not(.v-input__details)');
  await expect(alerts.filter({ hasText: /\S/ })).toHaveCount(0);
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    const screen = `${name}-${size.width}`;
    const axe = new AxeBuilder({ page }).withTags(WCAG).disableRules([...rules]);
    if (size === PHONE) axe.exclude(REPEATED_ROWS);
    const { violations } = await axe.analyze();
    expect
      .soft(violations.map(({ id, nodes }) => `${screen}: ${id} ${nodes[0]?.html.slice(0, 160)}`))
      .toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(SHOTS, `${screen}.png`), fullPage: true });
  }
  expect.soft(wordsMissing(page), `${name}: words are missing`).toEqual([]);
  for (const size of [PHONE, NARROWEST]) {
    await page.setViewportSize(size);
    expect
      .soft(await sidewaysScroll(page), `${name}: sideways scrolling at ${size.width} px`)
      .toBe(0);
  }
  await page.setViewportSize(DESK);
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
