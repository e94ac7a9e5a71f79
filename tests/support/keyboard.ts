import type { Locator, Page } from 'playwright-core';

const mostSteps = 120;

/**
 * Presses Tab until the focus is there, as somebody does who has no mouse. Fails when it cannot be reached, or when the page looks no different
 * there with the focus than without.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const there = target.first();
  await there.waitFor({ state: 'attached' });
  const without = await there.evaluate(lookOf);
  const way: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press(key);
    if (await there.evaluate((element) => element === document.activeElement)) {
      await untilDiffers(there, without);
      return;
    }
    way.push(await page.evaluate(nameOfFocused));
  }
  throw new Error(`${mostSteps} × ${key} do not reach ${target}. The way: ${[...new Set(way)].join(' → ')}`);
}

export async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Puts this text in the place of what a field holds. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

async function untilDiffers(there: Locator, without: string): Promise<void> {
  for (let look = 1; look <= 20; look += 1) {
    if ((await there.evaluate(lookOf)) !== without) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the focus does not show at ${await there.evaluate((element) => element.outerHTML.slice(0, 300))}`);
}

/** How an element is drawn, with the frames around it: an input's is often its wrapper's. Runs in the page. */
function lookOf(element: Element): string {
  const looks: string[] = [];
  for (let at: Element | null = element, level = 0; at !== null && level < 3; at = at.parentElement, level += 1) {
    for (const drawn of [at, at.nextElementSibling]) {
      if (drawn === null) continue;
      const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(drawn);
      looks.push(outline, boxShadow, borderColor, backgroundColor);
    }
  }
  return looks.join(';');
}

function nameOfFocused(): string {
  const focused = document.activeElement;
  const name = (focused?.getAttribute('aria-label') ?? focused?.textContent ?? '').trim().slice(0, 40);
  return `${focused?.tagName.toLowerCase()} “${name}”`;
}
