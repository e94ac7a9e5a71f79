import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser.ts';
import { submit } from '../support/candidate-page.ts';
import { openStage, type Stage } from '../support/stage.ts';

const patient = { timeout: 30_000 };

describe.skipIf(noBrowser !== null)('the life of a question', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('whoever has a faulty question in front of them reads within seconds that it does not count', async () => {
    const sitting = await stage.sitting('Fay Faulty');
    const owner = stage.owner.page;
    const asked = (await sitting.seen()).items[0];
    await owner.goto(`${stage.installation.url}/admin/questions/${asked?.questionId}`);
    await owner.getByRole('button', { name: 'Stop now: it is faulty' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('The example contradicts the rule.');
    await dialog.getByRole('button', { name: 'Stop now: it is faulty' }).click();
    await owner.getByText('It was taken out of 1 running attempt.', { exact: false }).waitFor(patient);
    await owner.getByRole('button', { name: 'Bring it back' }).waitFor(patient);
    await owner.getByText('Stopped it because of a fault').waitFor();
    await sitting.page.getByText('We found a fault in this question').waitFor(patient);
    await sitting.page.getByText(/\d+ minutes were added to your time/).waitFor();
    await sitting.page.reload();
    await sitting.page.getByText('We found a fault in this question').waitFor(patient);
    expect((await sitting.seen()).items[0]?.counts).toBe(false);
    await owner.getByRole('button', { name: 'Bring it back' }).click();
    await dialog.getByLabel('Reason').fill('Mended.');
    await dialog.getByRole('button', { name: 'Bring it back' }).click();
    await owner.getByRole('button', { name: 'Let it rest' }).waitFor(patient);
    expect(sitting.complaints()).toEqual([]);
    expect(stage.owner.complaints()).toEqual([]);
    await sitting.close();
  });

  test('a new question is tried unscored: announced to the candidate, marked for the team', async () => {
    const owner = stage.owner.page;
    await owner.goto(`${stage.installation.url}/admin/questions/late-deliveries`);
    await owner.getByRole('button', { name: 'Try it unscored' }).click();
    const dialog = owner.getByRole('dialog');
    await dialog.getByLabel('Reason').fill('Nobody knows how hard it is.');
    await dialog.getByRole('button', { name: 'Try it unscored' }).click();
    await owner.getByRole('heading', { name: 'In pilot' }).waitFor(patient);
    await owner.getByText('As a pilot it was in no attempt yet.').waitFor();
    await owner.goto(`${stage.installation.url}/admin/questions?show=pilot`);
    await owner.getByRole('link', { name: 'Late deliveries' }).waitFor(patient);

    const sitting = await stage.sitting('Tess Tried', {
      assessment: { hasPilot: true },
      beforeStart: async ({ page }) => page.getByRole('heading', { name: 'A question on trial' }).waitFor(),
    });
    const seen = await sitting.seen();
    expect(seen.items.map(({ isPilot, counts }) => isPilot !== counts)).toEqual([true, true]);
    expect(seen.items.filter(({ isPilot }) => isPilot).map(({ questionId }) => questionId)).toEqual(['late-deliveries']);
    await submit(sitting.page);
    await sitting.page.getByText('One of these questions was on trial', { exact: false }).waitFor();
    await owner.goto(`${stage.installation.url}/admin/invitations/${sitting.invitationId}`);
    await owner.getByText('A pilot: tried out, never scored').waitFor(patient);

    await owner.goto(`${stage.installation.url}/admin/questions/late-deliveries`);
    await owner.getByText('As a pilot it was in 1 attempt', { exact: false }).waitFor(patient);
    await owner.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.getByLabel('Reason').fill('It went well.');
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await owner.getByText('It is live.').waitFor(patient);
    expect(sitting.complaints()).toEqual([]);
    expect(stage.owner.complaints()).toEqual([]);
    await sitting.close();
  });
});
