import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseId } from '@assay/core/ids';
import { openSqlite } from '@assay/db';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import type { AssessmentChanges } from '../support/attempt.ts';
import { noBrowser } from '../support/browser.ts';
import { solutionOf, submit } from '../support/candidate-page.ts';
import { replaceAll } from '../support/editor.ts';
import { keepAlike } from '../support/similar-answers.ts';
import { openStage, type Sitting, type Stage } from '../support/stage.ts';

const patient = { timeout: 60_000 };
const scheduling: AssessmentChanges = {
  sections: [{ title: 'Code', pool: { kinds: ['code'], skills: ['scheduling'] }, count: 1, weight: 3 }],
};

describe.skipIf(noBrowser !== null)('answers that are alike', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  /** Somebody hands in this program and is graded. */
  async function handedIn(name: string, program: (title: string) => string, assessment: AssessmentChanges = {}): Promise<Sitting> {
    const sitting = await stage.sitting(name, { assessment: { ...scheduling, ...assessment } });
    await replaceAll(sitting.page, program(sitting.title));
    await sitting.untilHeld();
    await submit(sitting.page);
    await expect.poll(async () => (await sitting.seen()).score?.percent, patient).toBe(100);
    return sitting;
  }

  async function found(later: Sitting, earlier: Sitting, surprise: number): Promise<void> {
    const db = openSqlite(join(stage.installation.dataDir, 'assay.sqlite'));
    const idOf = ({ attemptId }: Sitting) => parseId('attempt', attemptId);
    await expect
      .poll(async () => {
        const checked = db.selectFrom('similarityEntries').select('itemId');
        return (await checked.where('attemptId', 'in', [idOf(later), idOf(earlier)]).execute()).length;
      }, patient)
      .toBe(2);
    await keepAlike({ db, base: { now: () => new Date(), randomBytes } }, idOf(later), idOf(earlier), surprise);
    await db.destroy();
  }

  const untilListed = (page: Page, pair: string) =>
    expect
      .poll(async () => {
        await page.goto(`${stage.installation.url}/admin/similarity`);
        await page.getByRole('heading', { name: 'How alike answers are' }).waitFor();
        return page.getByRole('region', { name: 'Cases' }).getByRole('link', { name: pair }).count();
      }, patient)
      .toBe(1);

  test('a case is opened, the candidate is asked and answers, it is dismissed; another is confirmed and leaves the statistics', async () => {
    const { url } = stage.installation;
    const walk = accessibilityWalk(url);
    const { page, complaints } = stage.owner;
    await walk.visit(page, '/admin/similarity', 'Similarity');
    await page.getByText('Nothing is compared yet').waitFor();
    const ana = await handedIn('Ana Alike', solutionOf);
    const ben = await handedIn('Ben Alike', (title) => `// mine\n${solutionOf(title).replaceAll(/\bconst (\w+)/g, 'let $1')}`);
    await found(ben, ana, 7.3);
    await untilListed(page, 'Ben Alike and Ana Alike');
    await walk.see(page);
    await page.getByRole('link', { name: 'Ben Alike and Ana Alike' }).first().click();
    await page.getByText('Less than 1 in 1,000,000 honest pairs of a question are as alike.').waitFor();
    const left = page.getByRole('group', { name: 'Code of Ben Alike' });
    await left.getByRole('button', { name: 'Stretch A, to the other side' }).press('Enter');
    await page.getByRole('group', { name: 'Code of Ana Alike' }).locator('button:focus').waitFor();
    await walk.see(page);

    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('Ask the candidate first').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Ask Ben Alike' }).click();
    await page.getByRole('textbox', { name: 'To Ben Alike' }).fill('How did <b>your answer</b> come about?');
    await page.getByRole('button', { name: 'Send the question' }).click();
    await page.getByText('No answer yet.').waitFor();
    await ben.page.goto(`${url}/invitation`);
    await ben.page.getByRole('button', { name: 'Read and answer it' }).click();
    await ben.page.getByRole('heading', { name: 'A question about your answers' }).waitFor();
    await ben.page.getByText('How did <b>your answer</b> come about?').waitFor();
    expect(await ben.page.getByText(/Ana Alike|more alike/).count()).toBe(0);
    await walk.see(ben.page);
    await ben.page.getByRole('textbox', { name: 'Your answer' }).fill('I knew this <i>exercise</i> from a course.');
    await ben.page.getByRole('button', { name: 'Send the answer' }).click();
    await ben.page.getByText('It is with the team.').waitFor();
    await page.goto(`${url}/admin`);
    await page.getByRole('link', { name: '1 answered' }).click();
    await page
      .getByRole('table', { name: 'Cases' })
      .getByRole('link', { name: /Ben Alike/ })
      .click();
    await page.getByText('I knew this <i>exercise</i> from a course.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await dialog.getByText('say why in a few words').waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('The course has this very exercise.');
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('button', { name: 'Open again' }).waitFor();
    await page.getByRole('region', { name: 'History of the case' }).getByText('The course has this very exercise.').waitFor();

    const cem = await handedIn('Cem Alike', solutionOf, { isAskedBeforeCase: false });
    await found(cem, ana, 9.1);
    await untilListed(page, 'Cem Alike and Ana Alike');
    await page.getByRole('link', { name: 'Cem Alike and Ana Alike' }).first().click();
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('checkbox', { name: 'Cem Alike' }).check();
    await page.getByRole('textbox', { name: 'Reason' }).fill('Pasted whole, in two seconds.');
    await page.getByRole('button', { name: 'Confirm the case' }).click();
    await page.getByText('Held against this attempt').waitFor();
    await walk.see(page);
    await page.goto(`${url}/admin/questions/job-finish-times`);
    await page.getByText(/in 1,000 attempts/).waitFor();
    await walk.visit(page, '/admin/similarity/settings', 'When answers are too alike');
    await page.getByRole('textbox', { name: 'Honest attempts that are flagged, of 1,000' }).fill('100');
    await page.getByText(/^No stored pair would become a case|^\d+ stored pairs? would become/).waitFor();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText(/^Stored pairs of \d+ attempts are judged by these settings/).waitFor(patient);
    await walk.see(page);
    await page.goto(`${url}/admin/invitations/${cem.invitationId}`);
    await page.getByRole('region', { name: 'Cases' }).getByText('Confirmed').waitFor();
    await page.getByRole('link', { name: 'Opening of Cem Alike' }).first().click();
    await page.getByRole('link', { name: /^(Case confirmed|\d+ cases: .*confirmed)/ }).waitFor();
    expect((await cem.seen()).score?.percent).toBe(100);
    expect(walk.findings).toEqual([]);
    expect([...complaints(), ...ben.complaints()]).toEqual([]);
  }, 240_000);
});
