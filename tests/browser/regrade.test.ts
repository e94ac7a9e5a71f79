import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { assessmentOf } from '../support/attempt.ts';
import { noBrowser } from '../support/browser.ts';
import { solutionOf, submit } from '../support/candidate-page.ts';
import { replaceAll } from '../support/editor.ts';
import { openStage, type Stage } from '../support/stage.ts';

const patient = { timeout: 30_000 };

describe.skipIf(noBrowser !== null)('a regrade', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('shows who would cross the floor before anything changes, is carried out in one step and undone', async () => {
    const [code] = assessmentOf().sections;
    if (code === undefined) throw new Error('there is a section of code');
    const sections = [
      { ...code, pool: { ...code.pool, skills: ['general-programming'] }, weight: 1 },
      { title: 'Reading', pool: { kinds: ['choice' as const] }, count: 1, weight: 1 },
    ];
    const sitting = await stage.sitting('Cara Crossing', { assessment: { sections } });
    await replaceAll(sitting.page, solutionOf(sitting.title));
    await sitting.untilHeld();
    await submit(sitting.page);
    const choice = (await sitting.seen()).items.find(({ kind }) => kind === 'choice');
    expect(sitting.complaints()).toEqual([]);
    await sitting.close();

    const { page } = stage.owner;
    const score = async () => (await sitting.seen()).score?.percent;
    await expect.poll(score, patient).toBe(50);
    await page.goto(`${stage.installation.url}/admin/questions/${choice?.questionId}`);
    await page.getByRole('button', { name: 'Let it rest' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Two options say the same.');
    await dialog.getByRole('button', { name: 'Let it rest' }).click();
    await page.getByRole('button', { name: 'Preview the scores without it' }).click();
    await page.getByText('One person crosses the floor, who was not told a decision.', { exact: false }).waitFor(patient);
    await page
      .getByRole('row', { name: /Cara Crossing/ })
      .getByText('Comes above the floor')
      .waitFor();
    expect(await score()).toBe(50);
    const walk = accessibilityWalk(stage.installation.url);
    await walk.see(page);

    await page.getByRole('button', { name: 'Carry it out' }).click();
    await dialog.getByLabel('Reason').fill('Two options say the same.');
    await dialog.getByRole('button', { name: 'Carry it out' }).click();
    await page.getByText('Carried out by Olga Owner', { exact: false }).waitFor(patient);
    await expect.poll(score, patient).toBe(100);

    await page.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByLabel('Reason').fill('The options differ after all.');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone by Olga Owner', { exact: false }).waitFor(patient);
    await expect.poll(score, patient).toBe(50);
    expect(walk.findings).toEqual([]);
    expect(stage.owner.complaints()).toEqual([]);
  });
});
