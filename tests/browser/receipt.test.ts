import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { receipt as receiptSchema } from '@assay/core/attempts/schema';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { keptByBrowser, notice, solutionOf, submit } from '../support/candidate-page.ts';
import { editorText, replaceAll, typeAtEnd } from '../support/editor.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';

const assay = fileURLToPath(new URL('../../node_modules/.bin/assay', import.meta.url));
const hourMs = 3_600_000;
/** Of thirty, soon after the start. */
const minutesOfServer = /^(30:00|29:\d\d)$/;

describe.skipIf(noBrowser !== null).concurrent('clocks and receipts', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('anybody can check a receipt, and the browser keeps nothing of the attempt after it', async ({ expect }) => {
    const { dataDir } = stage.installation;
    const sitting = await stage.sitting('Rita Receipt');
    const { page } = sitting;
    await replaceAll(page, solutionOf(sitting.title));
    await sitting.untilHeld();
    expect(await keptByBrowser(page)).toContain(sitting.attemptId);
    await submit(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the receipt' }).click(),
    ]);
    const file = join(dataDir, download.suggestedFilename());
    await download.saveAs(file);
    const receipt = receiptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    // The recipe of the README, in other words: keys sorted, no white space, SHA-256.
    expect(sha256(sortedJson(receipt.content))).toBe(receipt.hash);
    expect(receipt.content.items[0]?.sha256).toBe(sha256(solutionOf(sitting.title)));
    await page.getByText(receipt.hash).waitFor();

    const verify = (path: string) =>
      spawnSync(assay, ['verify', path], {
        env: { ...process.env, ASSAY_DATA_DIR: dataDir, PATH: `${join(assay, '..')}:${process.env['PATH']}` },
        encoding: 'utf8',
      });
    expect(verify(file)).toMatchObject({ status: 0, stderr: '' });
    const changed = join(dataDir, 'changed.json');
    writeFileSync(changed, readFileSync(file, 'utf8').replace(/"characters": \d+/, '"characters": 1'));
    expect(verify(changed)).toMatchObject({ status: 1, stderr: '' });

    await expect.poll(() => keptByBrowser(page), { timeout: 10_000 }).not.toContain(sitting.attemptId);
    expect(await keptByBrowser(page)).not.toMatch(/att_|wri_/);
    expect(sitting.complaints()).toEqual([]);
    expect(sitting.foreignHosts()).toEqual([]);
    await sitting.close();
  });

  test('a device whose clock is hours wrong, and jumps, shows the time of the server', async ({ expect }) => {
    const sitting = await stage.sitting('Willi Wrong', {
      assessment: { workingTimeMs: 30 * 60_000 },
      before: () => {
        Reflect.set(window, 'clockAheadMs', 5 * 3_600_000);
        const trueNow = Date.now;
        const now = () => trueNow() + Number(Reflect.get(window, 'clockAheadMs'));
        window.Date = new Proxy(Date, {
          construct: (date, values, made) => Reflect.construct(date, values.length === 0 ? [now()] : values, made),
          get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
        });
      },
      beforeStart: async ({ page }) => page.getByText(/Yours is 5 h ahead of ours/).waitFor(),
    });
    const { page } = sitting;
    const timer = page.getByRole('timer');
    expect(await timer.innerText()).toMatch(minutesOfServer);
    await typeAtEnd(page, '//1');
    await sitting.untilHeld();
    for (const aheadMs of [-26 * hourMs, 3 * hourMs]) {
      await page.evaluate((value) => void Reflect.set(window, 'clockAheadMs', value), aheadMs);
      // A jump may be a sleep that outlasted the end: until the server has told the time, the page takes no edit.
      await page.waitForResponse(/\/batches$/);
      // The first may have been asked for before the jump.
      await page.waitForResponse(/\/batches$/);
      await page.keyboard.type('2');
      await sitting.untilHeld();
      expect(await timer.innerText()).toMatch(minutesOfServer);
      expect(await notice(page, 'The time is over').count()).toBe(0);
    }
    expect(await editorText(page)).toMatch(/\/\/122$/);
    await submit(page);
    const { closedAt } = receiptSchema.parse((await sitting.seen()).receipt);
    expect(Math.abs(new Date(closedAt).getTime() - Date.now())).toBeLessThan(60_000);
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });

  test('a laptop that slept past the end takes no edit when it wakes, and shows the receipt', async ({ expect }) => {
    const sitting = await stage.sitting('Susi Sleep', { assessment: { workingTimeMs: 20_000 } });
    const { page, context } = sitting;
    await replaceAll(page, 'const awake = 1;');
    await sitting.untilHeld();
    // Nothing of the page happens while its debugger holds it, and all that is overdue when it lets go, as with a closed lid.
    const lid = await context.newCDPSession(page);
    const hasClosed = new Promise((resolve) => void lid.once('Debugger.paused', resolve));
    await lid.send('Debugger.enable');
    await lid.send('Debugger.pause');
    await hasClosed;
    await expect.poll(async () => (await sitting.seen()).closedBy, { timeout: 60_000 }).toBe('deadline');
    await lid.send('Debugger.resume');
    await page.keyboard.type('too late');
    await page.getByRole('heading', { name: 'Receipt' }).waitFor();
    const { lateTail, items } = await sitting.seen();
    expect(lateTail).toBe(null);
    expect(items[0]?.answer.texts[0]?.text).toBe('const awake = 1;');
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sortedJson(member)}`).join(',')}}`;
}
