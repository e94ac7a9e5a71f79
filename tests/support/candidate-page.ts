import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

const bank = fileURLToPath(new URL('../../question-bank/', import.meta.url));

const endings: Record<string, string> = { javascript: '.js', python: '.py' };

/** An accepted proof of the question with this title, in one file: what a good candidate would write. */
export function solutionOf(title: string, language = 'javascript'): string {
  const folder = readdirSync(bank, { withFileTypes: true }).find(
    (entry) =>
      entry.isDirectory() &&
      !entry.name.startsWith('.') &&
      readFileSync(join(bank, entry.name, 'question.yaml'), 'utf8').includes(`title: ${title}\n`),
  );
  if (folder === undefined) throw new Error(`no question with the title ${title}`);
  const accepted = join(bank, folder.name, 'solutions/accepted');
  const [first] = readdirSync(accepted)
    .filter((file) => file.endsWith(endings[language] ?? `.${language}`))
    .toSorted();
  if (first === undefined) throw new Error(`${folder.name} has no accepted solution of one file in ${language}`);
  return readFileSync(join(accepted, first), 'utf8');
}

/** From the link to the page with the rules. */
export async function openInvitation(page: Page, link: string, email: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Your e-mail address').fill(email);
  await page.locator('button[type=submit]').click();
  await page.getByText('If you start now, you have until').waitFor();
}

/** Starts the clock and waits for the editor of the first question, whose title it answers. */
export async function startAttempt(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: 'I have read this' }).check();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('.monaco-editor .view-line, .review-place').first().waitFor();
  return page.getByRole('heading', { name: /./ }).first().innerText();
}

/** Replaces the text as somebody does who writes elsewhere: select all, paste. */
export async function pasteWhole(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+A');
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
}

/** The line at the top of the page that says what became of what was typed. */
export const saveState = (page: Page, words: string | RegExp): Locator => page.locator('.save-state').getByText(words).first();

/** A bar between head and work. */
export const notice = (page: Page, title: string | RegExp): Locator => page.getByRole('region', { name: title });

export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Submit/ })
    .click();
  await page.getByRole('heading', { name: 'Receipt' }).waitFor();
}

/** All that this browser stores for the page's origin, as text. */
export const keptByBrowser = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const kept: unknown[] = [{ ...window.localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of db.objectStoreNames) {
        kept.push(
          await new Promise((resolve, reject) => {
            const reading = db.transaction(store).objectStore(store).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error);
          }),
        );
      }
      db.close();
    }
    return JSON.stringify(kept);
  });
