import type { Film } from '@assay/core/recordings';
import { seededRandom } from '@assay/stats';
import { startBrowser } from '../browser.ts';
import { serveBuiltPage } from '../built-page.ts';

export type PlayerTimes = { openMs: number[]; seekMs: number[]; firstOpenMs: number };

/** Opens a film in Chromium, then goes to places all over it, as a click on the timeline does. */
export async function measurePlayer(film: Film, { opens, seeks }: { opens: number; seeks: number }): Promise<PlayerTimes> {
  const served = await serveBuiltPage(new URL('./player-page', import.meta.url), { '/film.json': JSON.stringify(film) });
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${served.url}?at=00:45:00`);
    await page.waitForFunction('window.replay !== undefined');
    const times = async (expressions: readonly string[]) => {
      const measured: number[] = [];
      for (const expression of expressions) measured.push(Number(await page.evaluate(expression)));
      return measured;
    };
    // The first one loads the editor.
    const [firstOpenMs = Number.NaN] = await times(['window.replay.open()']);
    const openMs = await times(Array.from({ length: opens }, () => 'window.replay.open()'));
    const random = seededRandom('seeks');
    const seekMs = await times(Array.from({ length: seeks }, () => `window.replay.seek(${random()})`));
    if (faults.length > 0) throw new Error(`the player failed: ${faults[0]}`);
    return { openMs, seekMs, firstOpenMs };
  } finally {
    await browser.close();
    served.close();
  }
}
