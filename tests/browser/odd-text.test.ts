import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { compose, editorText, focusEditor, paste, replaceAll, typeAtEnd } from '../support/editor.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';
const thumb = '\u{1f44d}\u{1f3fd}';
const rightToLeft = '\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627';
const marks = 'Z\u0351\u036b\u0343 e\u0301 n\u0303';
const words = ['// ', family, thumb, rightToLeft, marks].join(' ');

describe.skipIf(noBrowser !== null).concurrent('odd text', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('whatever way text comes into the code editor, the server holds what the editor shows', async ({ expect }) => {
    const sitting = await stage.sitting('Ole Odd');
    const { page, context } = sitting;
    const cdp = await context.newCDPSession(page);
    await replaceAll(page, 'const begin = 1;\r\nconst crlf = 2;\r\n\r\n// \ud83d half \ude00 and \u0000 zero\r\n');
    expect(await editorText(page)).toContain('const begin = 1;\nconst crlf = 2;\n\n// ');
    await sitting.untilHeld();

    await page.keyboard.press('Control+End');
    await compose(cdp, ['に', 'にほ', 'にほん', '日本', '日本語'], '日本語');
    await compose(cdp, ['´', 'é'], 'é');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
    await page.keyboard.press('Enter');
    await paste(page, `${words}\u2028${words}\n`);
    for (let step = 0; step < 12; step += 1) await page.keyboard.press(step % 3 === 0 ? 'Backspace' : 'ArrowLeft');
    await page.keyboard.type('x');
    expect(await editorText(page)).toContain('日本語é');
    await sitting.untilHeld();

    await typeAtEnd(page, '\nconst completedWord = 1;\ncompl');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => editorText(page)).toMatch(/;\ncompletedWord$/);
    await dropOnEditor(page, 'dropped');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+X');
    await sitting.untilHeld();
    expect(await sitting.held()).toBe('');
    await page.keyboard.press('Control+Z');
    await sitting.untilHeld();
    expect(await sitting.held()).toMatch(/;\ncompletedWord$/);
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });

  test('a megabyte, two hundred cursors and a storm of undoing arrive to the last character', async ({ expect }) => {
    const sitting = await stage.sitting('Bea Big');
    const { page } = sitting;
    const lines = Array.from({ length: 200 }, (_, index) => `line ${index} ${thumb}`).join('\n');
    await replaceAll(page, lines);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Shift+Alt+I');
    await page.keyboard.type(' end', { delay: 20 });
    await page.keyboard.press('Home');
    await page.keyboard.type('// ');
    expect((await editorText(page)).split('\n')).toEqual(lines.split('\n').map((line) => `// ${line} end`));
    await sitting.untilHeld();

    await page.keyboard.press('Escape');
    await typeAtEnd(page, '\n0 1 2 3 4 5 6 7 8 9');
    const before = await editorText(page);
    for (let times = 0; times < 100; times += 1) await page.keyboard.press('Control+Z');
    await sitting.untilHeld();
    for (let times = 0; times < 100; times += 1) await page.keyboard.press('Control+Shift+Z');
    expect(await editorText(page)).toBe(before);
    for (let times = 0; times < 30; times += 1) await page.keyboard.press(times % 2 === 0 ? 'Control+Z' : 'Control+Shift+Z');
    await sitting.untilHeld();

    const megabyte = `${'const value = 12345678; //'.padEnd(63, '.')}\n`.repeat(16_384);
    await replaceAll(page, megabyte);
    await sitting.untilHeld();
    expect((await sitting.held()).length).toBe(2 ** 20);
    await paste(page, megabyte);
    await page.getByText('Not inserted: an answer can have 1,200,000 characters at most.').waitFor();
    await typeAtEnd(page, '// last');
    await sitting.untilHeld();
    expect((await sitting.held()).length).toBe(2 ** 20 + '// last'.length);
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });

  test('the plain text field records the same', async ({ expect }) => {
    const sitting = await stage.sitting('Pia Plain');
    const { page, context } = sitting;
    const cdp = await context.newCDPSession(page);
    await page.getByRole('button', { name: 'Plain text field' }).click();
    await page.locator('textarea.plain-editor').fill('');
    await insert(page, 'first line\r\nsecond line\r\n');
    await insert(page, 'half \ud83d and \ude00, zero \u0000, ');
    await compose(cdp, ['に', 'にほ', '日本'], '日本');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press(step % 3 === 0 ? 'Backspace' : 'ArrowLeft');
    await sitting.untilHeld();
    expect(await editorText(page)).toContain('second line\n');
    for (let times = 0; times < 30; times += 1) await page.keyboard.press('Control+Z');
    await sitting.untilHeld();
    for (let times = 0; times < 30; times += 1) await page.keyboard.press('Control+Shift+Z');
    await sitting.untilHeld();

    await page.locator('textarea.plain-editor').fill('moved stays here\n');
    await dragWord(page);
    await expect.poll(() => editorText(page)).not.toBe('moved stays here\n');
    await sitting.untilHeld();
    // Through the real clipboard, which no other story of this browser uses; an editing command would take a minute.
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${'.'.repeat(63)}\n`.repeat(16_000));
    await page.keyboard.press('Control+V');
    await sitting.untilHeld();
    await page.getByRole('button', { name: 'Code editor' }).click();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await typeAtEnd(page, '// both');
    await sitting.untilHeld();
    expect(await sitting.held()).toMatch(/\/\/ both$/);
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();
  });
});

/** Into a field as an editing command of the browser, which carries what no clipboard does. */
async function insert(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+End');
  await page.evaluate((json) => void document.execCommand('insertText', false, JSON.parse(json)), JSON.stringify(text));
}

/** Something from elsewhere, let go over the editor. */
async function dropOnEditor(page: Page, text: string): Promise<void> {
  await page
    .locator('.monaco-editor .view-lines')
    .first()
    .evaluate((place, dropped) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', dropped);
      const { x, y } = place.getBoundingClientRect();
      for (const type of ['dragenter', 'dragover', 'drop']) {
        place.dispatchEvent(new DragEvent(type, { dataTransfer, clientX: x + 40, clientY: y + 12, bubbles: true, cancelable: true }));
      }
    }, text);
}

/** The first word of the plain text field, to the end of its line. */
async function dragWord(page: Page): Promise<void> {
  const box = await page.locator('textarea.plain-editor').boundingBox();
  if (box === null) throw new Error('there is no plain text field');
  const y = box.y + 20;
  await page.mouse.dblclick(box.x + 30, y);
  await page.mouse.move(box.x + 30, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 90, y, { steps: 5 });
  await page.mouse.move(box.x + 220, y, { steps: 5 });
  await page.mouse.up();
}
