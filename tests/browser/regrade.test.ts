import type { CandidateForStaff } from '@assay/core/candidates';
import type { ReviewForReviewer } from '@assay/core/reviews';
import type { Page } from 'playwright-core';
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
      // It rests from here on, so no later story may need it.
      { title: 'Reading', pool: { named: [{ questionId: 'total-after-a-join', weight: 1 }] }, count: 1, weight: 1 },
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

  test('a section that shares its points otherwise says in the builder what a question is worth, and reaches who has finished by a preview alone', async () => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    const staff = staffSession(page, url);
    const walk = accessibilityWalk(url);
    const named = ['late-deliveries', 'open-faults'].map((questionId) => ({ questionId, weight: 1 }));
    const sections = [{ title: 'Both', pool: { named }, count: 2, weight: 3, order: 'easiest_first' as const }];
    const sitting = await stage.sitting('Wanda Weighed', { assessment: { sections } });
    await replaceAll(sitting.page, solutionOf(sitting.title));
    await sitting.untilHeld();
    await submit(sitting.page);
    await sitting.close();
    const { opening } = await staff.get<CandidateForStaff>(`/api/staff/invitations/${sitting.invitationId}/candidate`);
    await expect.poll(async () => (await sitting.seen()).score?.percent, patient).toBe(50);

    await page.goto(`${url}/admin/assessments/${opening.assessmentId}/edit`);
    const choose = async (option: string) => {
      await page.getByRole('combobox', { name: 'Points are shared' }).click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose('By hand');
    await page.getByRole('textbox', { name: 'Weight of “Late deliveries”' }).fill('2');
    await page.getByText('4 points', { exact: true }).waitFor();
    await page.getByText('One question is worth between 2 and 4 points by its weight, both together 6.').waitFor(patient);
    await walk.see(page);
    await choose('By intended minutes');
    await page.getByText('One question is worth between 1.76 and 4.24 points by its minutes, both together 6.').waitFor(patient);
    await page.getByRole('button', { name: 'Save as revision 2' }).click();
    await page.getByText('6 points shared by intended minutes').waitFor();
    expect((await sitting.seen()).score?.percent).toBe(50);
    await walk.see(page);

    await page.goto(`${url}/admin/openings/${opening.openingId}/edit`);
    await page.getByRole('button', { name: 'Preview them with the saved points' }).click();
    await page.getByText('One person crosses the floor, who was not told a decision.', { exact: false }).waitFor(patient);
    await page.getByRole('row', { name: /Wanda Weighed.*50.*70\.6.*Comes above the floor/ }).waitFor();
    await walk.see(page);
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Carry it out' }).click();
    await dialog.getByLabel('Reason').fill('The program is most of the work.');
    await dialog.getByRole('button', { name: 'Carry it out' }).click();
    await page.getByText('Carried out', { exact: true }).waitFor(patient);
    await page.getByRole('link', { name: 'Wanda Weighed', exact: true }).click();
    const bill = page.getByRole('table', { name: 'Questions of this attempt' });
    await bill.getByText('Points shared by intended minutes').waitFor();
    await bill.getByRole('row', { name: /^Score 70\.6/ }).waitFor();
    await page.getByRole('link', { name: 'Weighed anew' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByLabel('Reason').fill('We had said that both count alike.');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone', { exact: true }).waitFor(patient);
    expect((await sitting.seen()).score?.percent).toBe(50);
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

    const criterion = (name: string) => page.getByRole('group', { name });
    await page.goto(`${url}/admin/questions/${essay}`);
    await publishes(page, 3, 'Half of it is worth more than a third', async () => {
      for (const name of ['Criterion 1', 'Criterion 2'])
        await criterion(name).getByRole('textbox', { name: 'Points of level 3' }).fill('3.9');
    });
    await page.getByText('1 finished attempt by version 2.').waitFor(patient);
    await page.getByRole('button', { name: 'Preview grading by version 3' }).click();
    await page.getByText('One person crosses the floor, who was not told a decision.', { exact: false }).waitFor(patient);
    await page.getByRole('row', { name: /Rubia Rubric.*52\.8.*63\.3.*Comes above the floor/ }).waitFor();
    expect((await attempt())?.score?.isAboveFloor).toBe(false);
    await walk.see(page);

    const dialog = page.getByRole('dialog');
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

    // Other words are another level: what was chosen is not carried over to it by a guess.
    await page.goto(`${url}/admin/questions/${essay}`);
    await publishes(page, 4, 'Said more plainly', () =>
      criterion('Criterion 2').getByRole('textbox', { name: 'Level 3', exact: true }).fill('Suspects something in the query.'),
    );
    await page.getByRole('button', { name: 'Preview grading by version 4' }).click();
    await page.getByRole('heading', { name: 'Who needs a new review' }).waitFor(patient);
    await page.getByText('“Suspects the change of the query without saying what in it.” is gone', { exact: false }).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: 'Ask for new reviews' }).click();
    await dialog.getByLabel('Reason').fill('The level is another one now.');
    await dialog.getByRole('button', { name: 'Ask for new reviews' }).click();
    await page.getByText('A new review was asked for', { exact: true }).waitFor();
    await stage.untilLeft(rita, 1);
    expect((await attempt())?.score?.toReview).toEqual({ items: 1, points: 10 });
    expect(walk.findings).toEqual([]);
    expect(stage.owner.complaints()).toEqual([]);
  });
});

/** From the page of a question: changes its rubric in the editor, publishes that as a version and approves it. */
async function publishes(page: Page, version: number, reason: string, change: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('tab', { name: 'Scoring' }).click();
  await change();
  await page.getByText(/^All saved/).waitFor();
  await page.getByRole('tab', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByText('everything is as it should be').waitFor(patient);
  const dialog = page.getByRole('dialog');
  for (const decision of ['Publish', 'Approve']) {
    if (decision === 'Approve') await page.getByRole('link', { name: `See version ${version} and decide` }).click();
    await page.getByRole('button', { name: decision, exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: decision, exact: true }).click();
  }
}
