import type { CandidateForStaff } from '@assay/core/candidates';
import type { ReviewForReviewer } from '@assay/core/reviews';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { assessmentOf } from '../support/attempt.ts';
import { noBrowser } from '../support/browser.ts';
import { solutionOf, submit } from '../support/candidate-page.ts';
import { replaceAll } from '../support/editor.ts';
import { openReviewedStage, type ReviewedStage } from '../support/reviewed-stage.ts';
import { staffSession } from '../support/staff-session.ts';

const patient = { timeout: 30_000 };

describe.skipIf(noBrowser !== null)('a regrade', () => {
  let stage: ReviewedStage;

  beforeAll(async () => {
    stage = await openReviewedStage();
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

  test('points of a level are changed in the editor: who crosses is shown first, carried out, told on the bill of the score, and undone', async () => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    const walk = accessibilityWalk(url);
    const invitationId = await stage.sat('Rubia Rubric', 'One row per parcel counts orders twice; count distinct orders.');
    const rita = await stage.colleague('Rita', ['reviewer']);
    await stage.untilLeft(rita, 1);
    const reviewer = staffSession(rita.page, url);
    const { reviewId } = await reviewer.post<{ reviewId: string }>('/api/staff/reviews/next', {
      order: 'question',
      after: null,
      questionId: null,
    });
    const { rubric } = await reviewer.get<ReviewForReviewer>(`/api/staff/reviews/${reviewId}`);
    const levels = Object.fromEntries((rubric?.criteria ?? []).map(({ id, levels: own }) => [id, own.length - 2]));
    await reviewer.post(`/api/staff/reviews/${reviewId}/finish`, { basedOn: 0, draft: { levels, notes: {}, overall: '' } });

    const staff = staffSession(page, url);
    const attempt = async () => (await staff.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`)).attempt;
    const bill = page.getByRole('table', { name: 'Questions of this attempt' });
    await page.goto(`${url}/admin/invitations/${invitationId}`);
    await bill.getByRole('row', { name: /^Score 52\.8/ }).waitFor();
    await bill.getByText('missed by 1.08 points').waitFor();
    const essay = (await attempt())?.items.find(({ kind }) => kind === 'essay')?.questionId;

    await page.goto(`${url}/admin/questions/${essay}`);
    await page.getByRole('button', { name: 'Edit' }).click();
    await page.getByRole('tab', { name: 'Scoring' }).click();
    for (const criterion of ['Criterion 1', 'Criterion 2']) {
      await page.getByRole('group', { name: criterion }).getByRole('textbox', { name: 'Points of level 3' }).fill('3.9');
    }
    await page.getByText(/^All saved/).waitFor();
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('everything is as it should be').waitFor(patient);
    await page.getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Half of it is worth more than a third');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await page.getByRole('link', { name: 'See version 3 and decide' }).click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Half of it is worth more than a third');
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('1 finished attempt by version 2.').waitFor(patient);
    await page.getByRole('button', { name: 'Preview grading by version 3' }).click();
    await page.getByText('One person crosses the floor, who was not told a decision.', { exact: false }).waitFor(patient);
    await page.getByRole('row', { name: /Rubia Rubric.*52\.8.*63\.3.*Comes above the floor/ }).waitFor();
    expect((await attempt())?.score?.isAboveFloor).toBe(false);
    await walk.see(page);

    await page.getByRole('button', { name: 'Carry it out' }).click();
    await dialog.getByLabel('Reason').fill('Half of it is worth more than a third');
    await dialog.getByRole('button', { name: 'Carry it out' }).click();
    await page.getByText('Carried out', { exact: true }).waitFor(patient);
    await page.getByRole('link', { name: 'Rubia Rubric' }).click();
    await bill.getByRole('row', { name: /^Score 63\.3/ }).waitFor();
    await bill.getByText('graded by version 3').waitFor();
    await bill.getByText('reached with 0.5 points to spare').waitFor();
    await walk.see(page);

    await page.getByRole('link', { name: 'Graded by a newer version' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByLabel('Reason').fill('We had not agreed on it.');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone', { exact: true }).waitFor(patient);
    await page.getByRole('link', { name: 'Rubia Rubric' }).click();
    await bill.getByRole('row', { name: /^Score 52\.8/ }).waitFor();
    expect(walk.findings).toEqual([]);
    expect(stage.owner.complaints()).toEqual([]);
  });
});
