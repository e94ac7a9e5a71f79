import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { notice, saveState, solutionOf, submit } from '../support/candidate-page.ts';
import { editorText, replaceAll, typeAtEnd } from '../support/editor.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';
import { lostConnection } from '../support/watched-page.ts';

/** Longer than a start of the page, an edit, and the moment at which the browser notes that it is offline. */
const workingTimeMs = 25_000;

const notKept = 'This browser cannot keep your edits on this device';

describe.skipIf(noBrowser !== null).concurrent('without a connection', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('counts the edits that it keeps, delivers them when the connection is back, and says both', async ({ expect }) => {
    const sitting = await stage.sitting('Otto Offline');
    const { page, context } = sitting;
    await typeAtEnd(page, '//1');
    await sitting.untilHeld();
    await context.setOffline(true);
    await page.keyboard.type('234567890');
    await saveState(page, 'Offline: keeping 9 edits here').waitFor();
    await page.keyboard.type('abc');
    await saveState(page, 'Offline: keeping 12 edits here').waitFor();
    expect(await sitting.held()).toMatch(/\/\/1$/);
    await context.setOffline(false);
    await saveState(page, 'Connected again: 12 edits delivered').waitFor();
    await sitting.untilHeld();
    expect(await sitting.held()).toMatch(/\/\/1234567890abc$/);
    await saveState(page, /^All saved \d/).waitFor();
    expect(sitting.complaints(lostConnection)).toEqual([]);
    expect(sitting.foreignHosts()).toEqual([]);
    await sitting.close();
  });

  test('delivers what a closed tab had kept, once and in order, and asks for no code', async ({ expect }) => {
    const sitting = await stage.sitting('Clara Closed');
    const { page, context } = sitting;
    await typeAtEnd(page, '//1');
    await sitting.untilHeld();
    await context.setOffline(true);
    await page.keyboard.type('23456789');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('X');
    await saveState(page, 'Offline: keeping 10 edits here').waitFor();
    const typed = await editorText(page);
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(`${stage.installation.url}/attempts/${sitting.attemptId}`);
    await again.locator('.monaco-editor .view-line').first().waitFor();
    expect(await editorText(again)).toBe(typed);
    await expect.poll(sitting.held, { timeout: 15_000 }).toBe(typed);
    expect(typed).toMatch(/\/\/12345678X$/);
    expect((await sitting.seen()).devices).toHaveLength(1);
    expect(sitting.complaints(lostConnection)).toEqual([]);
    await sitting.close();
  });

  test('keeps what was typed in time on a page that was offline at the end, and a person decides on it', async ({ expect }) => {
    const sitting = await stage.sitting('Lale Late', { assessment: { workingTimeMs } });
    const { page, context } = sitting;
    // Whatever is asked for, the empty text of a program included, this earns nothing.
    await replaceAll(page, "throw new Error('unfinished')");
    await sitting.untilHeld();
    await context.setOffline(true);
    await replaceAll(page, solutionOf(sitting.title));
    await saveState(page, /^Offline: keeping \d+ edits? here$/).waitFor();
    await notice(page, 'The time is over').waitFor({ timeout: workingTimeMs + 10_000 });
    await page.keyboard.type('too late');
    expect(await editorText(page)).toBe(solutionOf(sitting.title));
    await expect.poll(async () => (await sitting.seen()).closedBy, { timeout: 40_000 }).toBe('deadline');
    await context.setOffline(false);

    await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 30_000 });
    await page.getByText(/^\d+ edits? arrived late and (is|are) kept$/).waitFor();
    await expect.poll(async () => (await sitting.seen()).lateTail?.scoreWith?.percent, { timeout: 60_000 }).toBe(100);
    const { lateTail, score } = await sitting.seen();
    expect(lateTail).toMatchObject({ scoreWithout: { percent: 0 }, decision: null, editsAfterEnd: 0 });
    expect(score?.percent).toBe(0);
    const reason = 'The train lost the network.';
    await sitting.act('late-tail', { counts: true, reason, lastSeq: lateTail?.lastSeq });
    expect((await sitting.seen()).score?.percent).toBe(100);
    await page.getByText('Your late edits count').waitFor();
    await page.getByText(reason).waitFor();
    expect(sitting.complaints(lostConnection)).toEqual([]);
    await sitting.close();
  });

  test('delivers the late part of a tab that was closed offline, from the receipt', async ({ expect }) => {
    const sitting = await stage.sitting('Lea Later', { assessment: { workingTimeMs } });
    const { page, context } = sitting;
    await replaceAll(page, 'const before = 1;');
    await sitting.untilHeld();
    await context.setOffline(true);
    await typeAtEnd(page, ' //late');
    await saveState(page, 'Offline: keeping 7 edits here').waitFor();
    await page.close();
    await expect.poll(async () => (await sitting.seen()).closedBy, { timeout: 60_000 }).toBe('deadline');
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(`${stage.installation.url}/attempts/${sitting.attemptId}`);
    await again.getByRole('heading', { name: 'Receipt' }).waitFor();
    // A tab that was just closed may still hold what it wrote: then the page asks again every ten seconds.
    await again.getByText('7 edits arrived late and are kept').waitFor({ timeout: 60_000 });
    const { items, lateTail } = await sitting.seen();
    expect(items[0]?.answer.texts[0]?.text).toBe('const before = 1;');
    expect(items[0]?.late?.answer.texts[0]?.text).toBe('const before = 1; //late');
    expect(lateTail?.edits).toBe(7);
    expect(sitting.complaints(lostConnection)).toEqual([]);
    await sitting.close();
  });

  test('a browser that keeps nothing is told so before the start, and works while it is online', async ({ expect }) => {
    const sitting = await stage.sitting('Petra Private', {
      before: () => {
        indexedDB.open = () => {
          throw new DOMException('A mutation operation was attempted on a database that did not allow mutations.', 'InvalidStateError');
        };
      },
      beforeStart: async ({ page }) => page.getByText('This browser keeps nothing (a private window?).').waitFor(),
    });
    const { page } = sitting;
    await notice(page, notKept).waitFor();
    await typeAtEnd(page, '//online');
    await sitting.untilHeld();
    await page.reload();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    expect(await editorText(page)).toMatch(/\/\/online$/);
    await submit(page);
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });

  test('a full device is named, loses nothing while the page lives, and keeps again when there is room', async ({ expect }) => {
    const sitting = await stage.sitting('Fritz Full', {
      before: () => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...values) {
          if (Reflect.get(window, 'isDeviceFull') === true) throw new DOMException('The device is full.', 'QuotaExceededError');
          return put.apply(this, values);
        };
      },
    });
    const fill = (isFull: boolean) => sitting.page.evaluate((value) => void Reflect.set(window, 'isDeviceFull', value), isFull);
    const { page, context } = sitting;
    await typeAtEnd(page, '//1');
    await sitting.untilHeld();
    await fill(true);
    await context.setOffline(true);
    await page.keyboard.type('2345');
    await notice(page, notKept).waitFor();
    await saveState(page, 'Offline: keeping 4 edits here').waitFor();
    await fill(false);
    await notice(page, notKept).waitFor({ state: 'detached', timeout: 30_000 });
    await page.keyboard.type('67');
    const typed = await editorText(page);
    await page.close();
    await context.setOffline(false);

    const again = await context.newPage();
    await again.goto(`${stage.installation.url}/attempts/${sitting.attemptId}`);
    await again.locator('.monaco-editor .view-line').first().waitFor();
    expect(await editorText(again)).toBe(typed);
    await expect.poll(sitting.held, { timeout: 15_000 }).toBe(typed);
    expect(sitting.complaints(lostConnection)).toEqual([]);
    await sitting.close();
  });
});
