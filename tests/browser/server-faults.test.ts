import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { notice, saveState, solutionOf, submit } from '../support/candidate-page.ts';
import { editorText, replaceAll, typeAtEnd } from '../support/editor.ts';
import { openStage, type Stage } from '../support/stage.ts';
import { answered, lostConnection } from '../support/watched-page.ts';

/** One after the other: each of them takes the server away from whoever else is there. */
describe.skipIf(noBrowser !== null)('when the server fails', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('a killed server is named; the page connects again by itself, says so, and nothing typed is missing', async () => {
    const { installation } = stage;
    const sitting = await stage.sitting('Karl Killed');
    const { page } = sitting;
    await typeAtEnd(page, '//1');
    await sitting.untilHeld();
    const goOn = await installation.holdRestarts();
    await page.keyboard.type('23');
    await installation.kill('serve');
    await page.keyboard.type('45');
    await saveState(page, 'Offline: keeping 4 edits here').waitFor();
    await page.keyboard.type('67');
    await saveState(page, 'Offline: keeping 6 edits here').waitFor();
    goOn();
    await saveState(page, 'Connected again: 6 edits delivered').waitFor({ timeout: 40_000 });
    await sitting.untilHeld();
    expect(await sitting.held()).toMatch(/\/\/1234567$/);
    expect(sitting.complaints(lostConnection)).toEqual([]);
    await sitting.close();
  });

  test('all processes killed at any moment: no edit is missing, and what was to be run and graded is', async () => {
    const { installation } = stage;
    const sitting = await stage.sitting('Anna All');
    const { page } = sitting;
    await replaceAll(page, solutionOf(sitting.title));
    await page.keyboard.press('Control+End');
    await sitting.untilHeld();
    for (const round of ['// one', '// two', '// three']) {
      const heldBefore = await sitting.held();
      await Promise.all([page.keyboard.type(round, { delay: 60 }), installation.kill('serve', 'work', 'runner')]);
      await expect.poll(() => isReady(installation.url), { timeout: 30_000 }).toBe(true);
      expect((await sitting.held()).startsWith(heldBefore)).toBe(true);
      await sitting.untilHeld();
    }
    expect(await sitting.held()).toBe(`${solutionOf(sitting.title)}// one// two// three`);
    await page.keyboard.press('Control+Enter');
    await page.getByText(/\b(\d+) of \1 visible cases passed/).waitFor({ timeout: 30_000 });
    await submit(page);
    await installation.kill('work');
    await expect.poll(async () => (await sitting.seen()).score?.percent, { timeout: 40_000 }).toBe(100);
    expect(sitting.complaints(lostConnection)).toEqual([]);
    await sitting.close();
  });

  test('a database that cannot be written is named, the edits are kept and counted, and saving resumes by itself', async () => {
    const { installation } = stage;
    const sitting = await stage.sitting('Lotte Locked');
    const { page } = sitting;
    await typeAtEnd(page, '//1');
    await sitting.untilHeld();
    const other = new SQLite(join(installation.dataDir, 'assay.sqlite'));
    other.exec('begin immediate');
    await page.keyboard.type('234');
    await saveState(page, 'Our server cannot save right now: keeping 3 edits here').waitFor({ timeout: 30_000 });
    await notice(page, 'You can go on working').waitFor();
    expect(await isReady(installation.url)).toBe(false);
    await page.keyboard.type('56');
    await saveState(page, 'Our server cannot save right now: keeping 5 edits here').waitFor();
    other.exec('rollback');
    other.close();
    await saveState(page, 'Connected again: 5 edits delivered').waitFor({ timeout: 30_000 });
    await notice(page, 'You can go on working').waitFor({ state: 'detached' });
    await sitting.untilHeld();
    expect(await editorText(page)).toMatch(/\/\/123456$/);
    await expect.poll(() => isReady(installation.url), { timeout: 10_000 }).toBe(true);
    expect(sitting.complaints(answered(503, '/batches'))).toEqual([]);
    expect(sitting.foreignHosts()).toEqual([]);
    await sitting.close();
  });
});

/** What a load balancer asks. */
const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );
