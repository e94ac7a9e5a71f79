import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
/** No rule among them looks at style sheets, which it otherwise fetches and parses each time. */
const axeOptions: Parameters<AxeBuilder['options']>[0] = { resultTypes: ['violations'], preload: { assets: ['media'] } };
/** Without its comments, which are more than half of what is sent and read otherwise. */
const axeSource = readFileSync(createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'), 'utf8');

/** What a walk over pages finds, and how it looks at one. */
export type AccessibilityWalk = {
  findings: readonly string[];
  /** WCAG 2.2 AA as far as axe can tell, in both themes, and reflow: of the page as it stands. */
  see: (page: Page) => Promise<void>;
  /** The same of the page at an address, once a heading stands there. */
  visit: (page: Page, address: string, heading: string | RegExp) => Promise<void>;
};

/** @param url what an address without a host is on */
export function accessibilityWalk(url: string): AccessibilityWalk {
  const findings: string[] = [];
  const see = async (page: Page) => {
    findings.push(...(await contentFindings(page)), ...(await reflowFindings(page)));
  };
  return {
    findings,
    see,
    async visit(page, address, heading) {
      await page.goto(new URL(address, url).href);
      await page.getByRole('heading', { name: heading }).first().waitFor();
      await page.waitForLoadState('networkidle');
      await see(page);
    },
  };
}

async function contentFindings(page: Page): Promise<string[]> {
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await untilDrawn(page);
    // A colour on its way from one theme, or one state, to the other is neither's.
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))));
    // Two thirds of a megabyte, brought into a document once: the builder would do so twice for each look.
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
    // In the page itself, without a second one to gather what frames of other origins say: there are none.
    const axe = new AxeBuilder({ page, axeSource: 'void 0' }).setLegacyMode().options(axeOptions);
    // Only colours differ between the themes.
    const { violations } = await (colorScheme === 'light' ? axe.withTags(rules) : axe.withRules(['color-contrast'])).analyze();
    findings.push(
      ...violations.map(({ id, nodes }) => `${colorScheme} ${page.url()}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`),
    );
  }
  return findings;
}

/**
 * A window of 1440 × 900 at 200 % and one of 320 CSS pixels (WCAG 1.4.10): the page itself never scrolls sideways; a table or code may, inside its frame.
 * And nothing moves for whoever asked their system for less motion.
 */
async function reflowFindings(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const findings: string[] = [];
  for (const size of [
    { width: 720, height: 450 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await untilDrawn(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) findings.push(`${page.url()} at ${size.width} pixels: scrolls ${wide} pixels sideways`);
  }
  if (before !== null) await page.setViewportSize(before);
  const moving = await page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.outerHTML.slice(0, 120) : 'an animation')),
  );
  return [...findings, ...moving.map((what) => `${page.url()}: moves although less motion is asked for: ${what}`)];
}

/** What follows from a change of the window or the theme is laid out, and on its way, by then. */
const untilDrawn = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
