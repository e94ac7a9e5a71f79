import type { CDPSession, Page } from 'playwright-core';

/**
 * The text of the answer as the editor holds it, to the last code unit: what is drawn is a part of it, and the clipboard loses lone surrogates. The
 * code editor is reached through React's own record of it, since the page offers no door for tests.
 */
export async function editorText(page: Page): Promise<string> {
  for (let look = 1; look <= 50; look += 1) {
    const json = await page.evaluate(textInPage);
    if (json !== null) return JSON.parse(json);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('there is no editor on the page');
}

/** Null before the editor has mounted. Runs in the page, so that it may name nothing outside itself. */
function textInPage(): string | null {
  const field = document.querySelector('textarea.plain-editor');
  if (field instanceof HTMLTextAreaElement) return JSON.stringify(field.value);
  const place: object | null = document.querySelector('.code-editor');
  if (place === null) return null;
  type Fiber = { return: Fiber | null; memoizedState: Hook | null };
  type Hook = { memoizedState: unknown; next: Hook | null };
  type Editor = { getModel(): { getValue(): string } | null };
  const isEditor = (value: unknown): value is Editor =>
    typeof value === 'object' && value !== null && 'getModel' in value && 'getPosition' in value;
  const [, first] = Object.entries(place).find(([key]) => key.startsWith('__reactFiber$')) ?? [];
  for (let fiber: Fiber | null = first; fiber !== null; fiber = fiber.return) {
    for (let hook = fiber.memoizedState; hook !== null && typeof hook === 'object' && 'next' in hook; hook = hook.next) {
      const { memoizedState } = hook;
      if (isEditor(memoizedState)) return JSON.stringify(memoizedState.getModel()?.getValue()) ?? null;
    }
  }
  return null;
}

/** Where two texts part, in a few words: a megabyte in a failed assertion helps nobody. Null when they are the same. */
export function differenceOf(inEditor: string, onServer: string): string | null {
  if (inEditor === onServer) return null;
  let at = 0;
  while (inEditor[at] === onServer[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 10), at + 30));
  return `of ${inEditor.length} and ${onServer.length} characters, from ${at} on: the editor has ${around(inEditor)}, the server ${around(onServer)}`;
}

/** Puts the caret behind everything and types, a key at a time. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

export async function focusEditor(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-lines, textarea.plain-editor').first().click();
}

/** A paste as the browser tells the page of it, with characters that no system clipboard carries. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((json) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', JSON.parse(json));
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, wellFormed(text));
}

/** Puts this text in the place of all. */
export async function replaceAll(page: Page, text: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+A');
  await paste(page, text);
}

/** An input method at work: each state is what it shows on the way; the last word is what it leaves. */
export async function compose(cdp: CDPSession, states: readonly string[], result: string): Promise<void> {
  for (const text of states) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await cdp.send('Input.insertText', { text: result });
}

/** JSON escapes lone halves, which the wire between test and browser would replace. */
const wellFormed = (text: string): string => JSON.stringify(text);
