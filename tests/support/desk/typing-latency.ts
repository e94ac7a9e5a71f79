import type { Page } from 'playwright-core';
import { focusEditor } from '../editor.ts';

/** Forty kinds of lines that somebody may write, long enough for the editor to have something to colour and to guess at. */
const lines = Array.from({ length: 40 }, (_, number) => `const total${number} = rows.filter((row) => row.amount > ${number}).length;`);

/**
 * Runs in the page. A key counts from the time stamp that the browser gave its event, which is when it was read from the device, to the first
 * task after the frame in which the editor's text changed on the page: that frame has been drawn by then. The frame's own wait for the screen's
 * next turn, up to 16.7 ms, is part of it.
 */
function watchKeys(): void {
  const latencies: number[] = [];
  let waiting: number[] = [];
  window.addEventListener(
    'keydown',
    (event) => {
      // The others change no text.
      if (event.key.length === 1 || event.key === 'Enter') waiting.push(event.timeStamp);
    },
    { capture: true },
  );
  const lines = document.querySelector('.monaco-editor .view-lines');
  if (lines === null) throw new Error('there is no editor on the page');
  new MutationObserver(() => {
    const typed = waiting;
    waiting = [];
    if (typed.length === 0) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const drawnMs = performance.now();
      latencies.push(...typed.map((typedMs) => drawnMs - typedMs));
    };
    port2.postMessage(null);
  }).observe(lines, { childList: true, subtree: true, characterData: true, attributes: true });
  Object.assign(window, { assayLatencies: latencies });
}

/** Types so many keys at a quick typist's pace and answers, for each, how long it took to be seen, in milliseconds. */
export async function typingLatencies(page: Page, keys: number, pauseMs: number): Promise<number[]> {
  await focusEditor(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  // The first keys load what the editor loads lazily.
  await page.keyboard.type('// warm\n', { delay: pauseMs });
  await page.evaluate(watchKeys);
  const text = lines.join('').slice(0, keys);
  for (const [index, key] of [...text].entries()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key, { delay: 20 });
    await page.waitForTimeout(pauseMs - 20);
    if (index % 60 === 59) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.waitForTimeout(pauseMs);
    }
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => ('assayLatencies' in window && Array.isArray(window.assayLatencies) ? window.assayLatencies : []));
}
