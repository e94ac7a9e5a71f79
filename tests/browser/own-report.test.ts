import type { AnswersPreview, AnswersTold, DecisionPreview, DecisionsMade } from '@assay/core/decisions';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { solutionOf, submit } from '../support/candidate-page.ts';
import { replaceAll } from '../support/editor.ts';
import { staffSession } from '../support/staff-session.ts';
import { openSharedStage, type SharedStage, type Sitting } from '../support/stage.ts';

const promised =
  /^You get a receipt of what you handed in\. Once you have heard the decision, the same page shows you your score, the points of/;

describe.skipIf(noBrowser !== null)('the own report', () => {
  let stage: SharedStage;

  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  /** By hand: how a decision is made and told has stories of its own. */
  async function tellNo({ invitationId }: Pick<Sitting, 'invitationId'>): Promise<void> {
    const staff = staffSession(stage.owner.page, stage.installation.url);
    const { opening } = await staff.get<{ opening: { openingId: string } }>(`/api/staff/invitations/${invitationId}/candidate`);
    const path = `/api/staff/openings/${opening.openingId}/decisions`;
    const selection = { kind: 'these', invitationIds: [invitationId] };
    const sketch = { selection, decision: 'reject', replaces: false };
    const { seen } = await staff.post<DecisionPreview>(`${path}/preview`, sketch);
    await staff.post<DecisionsMade>(path, { ...sketch, reason: 'Too little practice.', seen });
    const answers = await staff.post<AnswersPreview>('/api/staff/answers/preview', { selection });
    await staff.post<AnswersTold>('/api/staff/answers/tell', { selection, seen: answers.seen });
  }

  test('the rules promise it, the team writes a few words, and after the answer the candidate reads it, asks for a second look and gets one', async ({
    expect,
  }) => {
    const { url } = stage.installation;
    const walk = accessibilityWalk(url);
    const sitting = await stage.sitting('Rosa Report', {
      assessment: { report: { moment: 'told', parts: ['score', 'sections', 'feedback', 'replay'] } },
      beforeStart: async ({ page }) => page.getByText(promised).waitFor(),
    });
    const { page, invitationId } = sitting;
    await replaceAll(page, solutionOf(sitting.title));
    await sitting.untilHeld();
    await submit(page);
    await page.getByText('It appears here once you have heard the decision.').waitFor();
    await expect.poll(async () => (await sitting.seen()).score?.percent, { timeout: 60_000 }).toBe(100);

    const desk = await stage.owner.context.newPage();
    await desk.goto(`${url}/admin/invitations/${invitationId}`);
    const words = desk.getByRole('textbox', { name: 'Words to the candidate' });
    await words.fill('You name things well.\n<b>Edges</b> come next.');
    const preview = desk.getByRole('region', { name: 'As the candidate reads it' });
    await preview.getByText('You name things well.').waitFor();
    await preview.getByText('3 of 3 points').waitFor();
    await desk.getByRole('button', { name: 'Save the words' }).click();
    await desk.getByText(/^Saved by Olga Owner/).waitFor();
    await walk.see(desk);

    await tellNo(sitting);
    await page.reload();
    await page.getByRole('heading', { name: 'Your result' }).waitFor();
    await page.getByText('100 %').waitFor();
    await page.getByText('<b>Edges</b> come next.').waitFor();
    const row = page.getByRole('table', { name: 'Points of each section' }).getByRole('row', { name: /^Code/ });
    expect(await row.innerText()).toMatch(/Hidden cases passed: .*\d+ of \d+\s+3 of 3$/s);
    await page.getByText('The team has told you its decision.').waitFor();
    expect(await page.getByText(/floor|Too little practice/).count()).toBe(0);
    await page.getByRole('button', { name: 'Ask for a second look' }).click();
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await page.getByText('Say in a few words what should be looked at.').waitFor();
    await walk.see(page);
    await page.getByRole('textbox', { name: 'What should be looked at?' }).fill('Everything passed, and yet it was a no.');
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await page.getByText('Mara Manager answers here.').waitFor();

    await desk.goto(`${url}/admin/`);
    await desk.getByText('1 candidate asked for a second look at the score').waitFor();
    await desk.getByRole('link', { name: 'Rosa Report' }).first().click();
    const part = desk.locator('#second-look');
    await part.getByText('Everything passed, and yet it was a no.').waitFor();
    await part.getByRole('button', { name: 'Answer' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Send the answer' }).click();
    await dialog.getByText('Say what came of it.').waitFor();
    await walk.see(desk);
    await dialog.getByRole('radio', { name: 'The score stands' }).check();
    await dialog.getByRole('textbox', { name: 'To Rosa Report' }).fill('The score is whole. Others had more years.');
    await dialog.getByRole('button', { name: 'Send the answer' }).click();
    await part.getByText('Answer: The score is whole. Others had more years.').waitFor();

    await page.reload();
    await page.getByText('Your score stands.').waitFor();
    await page.getByText('The score is whole. Others had more years.').waitFor();
    expect(await page.getByRole('button', { name: 'Ask for a second look' }).count()).toBe(0);
    await walk.see(page);
    await page.getByRole('link', { name: 'Watch how you worked' }).click();
    await page.getByRole('heading', { name: 'How you worked' }).waitFor();
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.getByRole('region', { name: 'On your screen' }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/the candidate/i);
    await page.getByRole('button', { name: 'Next paste' }).click();
    await page.waitForURL(/\/recording\?at=/);
    await walk.see(page);
    expect(walk.findings).toEqual([]);
    expect(sitting.complaints()).toEqual([]);
    await desk.close();
    await sitting.close();
  });
});
