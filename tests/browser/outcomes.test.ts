import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { submit } from '../support/candidate-page.ts';
import { groupedCandidates } from '../support/grouped-candidates.ts';
import { ratedCandidates } from '../support/rated-candidates.ts';
import { staffSession } from '../support/staff-session.ts';
import { openSharedStage, type SharedStage } from '../support/stage.ts';

describe.skipIf(noBrowser !== null)('what became of candidates, and what they thought', () => {
  let stage: SharedStage;
  beforeAll(async () => {
    stage = await openSharedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('a candidate says with the keyboard alone what they thought of it, and is not asked again', async () => {
    const { page, complaints } = await stage.sitting('Sia Survey', { assessment: { hasSurvey: true } });
    const walk = accessibilityWalk(stage.installation.url);
    await submit(page);
    const heading = page.getByRole('heading', { name: 'What did you think of it?' });
    await heading.waitFor();
    await page.getByRole('button', { name: 'Send without my name' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('There is nothing to send yet', { exact: false }).waitFor();
    await walk.see(page);
    const fair = page.getByRole('radiogroup', { name: 'Was it fair?' });
    await fair.getByRole('radio', { name: 'Not at all' }).focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    expect(await fair.getByRole('radio', { name: 'Mostly' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('The second statement was long.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Thank you. Your answer is kept without your name.').waitFor();
    await walk.see(page);
    await page.reload();
    await page.getByText('Thank you. Your answer is kept without your name.').waitFor();
    expect(walk.findings).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  test('the team takes in a list with faults, takes it back, writes one down by hand, and reads whether it works', async () => {
    const { url, dataDir } = stage.installation;
    const { page, complaints } = stage.owner;
    const walk = accessibilityWalk(url);
    const opening = await staffSession(page, url).opening({ title: 'Data analyst, Ghent' });
    const works = `/admin/assessments/${opening.assessmentId}/does-it-work`;
    const list = await ratedCandidates(join(dataDir, 'assay.sqlite'), opening.openingId);
    await walk.visit(page, works, 'Does it work?');
    await page.getByRole('link', { name: 'Data analyst, Ghent' }).click();
    await page.getByRole('heading', { name: 'What became of them' }).waitFor();

    const text = page.getByRole('textbox', { name: 'List of outcomes' });
    await text.fill(`${list}\nnobody@example.org,yes,4,,,\nrated0@example.org,yes,9,,,`);
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('heading', { name: '60 of 62 rows say something new.' }).waitFor();
    await page
      .getByRole('table', { name: 'To mend' })
      .getByRole('row', { name: /Row 63 .*This is no rating from 1 to 5/ })
      .waitFor();
    await page.getByRole('table', { name: 'Nobody of this opening' }).getByText('nobody@example.org').waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: 'Save 60 outcomes' }).click();
    await page.getByText('60 candidates by Olga Owner').waitFor();
    await page.getByRole('button', { name: /^Take back the list of/ }).click();
    await page.getByText('The outcomes of 60 candidates are as they were before the list.').waitFor();
    await page.goto(new URL(works, url).href);
    await page.getByText('Nothing is known yet of what became of those who finished.').waitFor();

    await page.getByRole('link', { name: 'Data analyst, Ghent' }).click();
    await text.fill(list);
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('button', { name: 'Save 60 outcomes' }).click();
    await page.getByText('60 candidates by Olga Owner').waitFor();
    await page.getByRole('link', { name: 'Does it work?' }).click();
    await page.getByText(/^Of 60 who finished it is known of 60/).waitFor();
    await page
      .getByText(/^An estimate for all who finished/)
      .first()
      .waitFor();
    await page.getByText(/^Who is interviewed was decided by the score itself/).waitFor();
    const dots = page.getByRole('group', { name: 'Interviewers’ rating and score' }).and(page.locator('svg'));
    await dots.getByRole('img').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('t');
    await page.getByRole('table', { name: 'Interviewers’ rating and score' }).waitFor();
    expect(new URL(page.url()).searchParams.get('tables')).toBe('interviewRating-dots');
    expect(await page.getByText(/rated\d+@|Rated \d\d/).count()).toBe(0);
    await walk.see(page);
    expect(walk.findings).toEqual([]);
    expect(complaints()).toEqual([]);
  });

  test('a recruiter writes down on the candidate’s page what became of them, and is told what cannot be', async () => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    const { invitationId, link, email } = await stage.invited('Otto Outcome');
    await stage.finishes(link, email);
    const walk = accessibilityWalk(url);
    await page.goto(`${url}/admin/invitations/${invitationId}#outcome`);
    const part = page.locator('#outcome');
    await part.getByRole('textbox', { name: 'Interviewers’ rating' }).fill('7');
    await part.getByRole('button', { name: 'Save what became of them' }).click();
    await part.getByText('Must be 1 to 5.').waitFor();
    await part.getByRole('textbox', { name: 'Interviewers’ rating' }).fill('3.5');
    await part.getByLabel('Day of the interview').fill('2099-01-01');
    await part.getByRole('button', { name: 'Save what became of them' }).click();
    await part.getByText(/That day has not come yet/).waitFor();
    await walk.see(page);
    await part.getByLabel('Day of the interview').fill('2026-01-04');
    await part.getByRole('button', { name: 'Save what became of them' }).click();
    await part.getByText(/^Saved by Olga Owner/).waitFor();
    expect(await part.getByRole('combobox', { name: 'Interviewed', exact: true }).inputValue()).toBe('Yes');
    await page.getByText('Wrote down what became of the candidate').waitFor();
    expect(walk.findings).toEqual([]);
  });

  test('a manager supplies groups by code, reads the rates of those that are large enough, and takes the list away', async () => {
    const { url, dataDir } = stage.installation;
    const { page, complaints } = stage.owner;
    const walk = accessibilityWalk(url);
    const opening = await staffSession(page, url).opening({ title: 'Data analyst, Bruges' });
    const list = await groupedCandidates(join(dataDir, 'assay.sqlite'), opening.openingId);
    await page.goto(`${url}/admin/assessments/${opening.assessmentId}/figures`);
    await page.getByRole('link', { name: 'Selection rates' }).click();
    await page.getByRole('heading', { name: 'No groups were supplied' }).waitFor();
    await walk.see(page);

    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByText(/^Say by what law or consent/).waitFor();
    await page.getByRole('textbox', { name: 'What the groups are' }).fill('Gender, as people told us');
    await page.getByRole('textbox', { name: 'By what right you hold them' }).fill('They agreed to it in writing.');
    const text = page.getByRole('textbox', { name: 'List of groups' });
    await text.fill(`${list.replace('code,group', 'code,group,name')}`);
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByText(/^Take “name” out of the list/).waitFor();
    await text.fill(`${list}\ninv_${'0'.repeat(26)},women\n17,women`);
    await page.getByRole('button', { name: 'Check the list' }).click();
    await page.getByRole('heading', { name: '80 of 82 rows match a candidate of this assessment.' }).waitFor();
    await page.getByRole('table', { name: 'Groups' }).getByText('6 candidates: too few to be told of').waitFor();
    await page
      .getByRole('table', { name: 'To mend' })
      .getByRole('row', { name: /Row 83 .*no code of a candidate/ })
      .waitFor();
    await page
      .getByRole('table', { name: 'Does not match' })
      .getByText(`inv_${'0'.repeat(26)}`)
      .waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: 'Save the list' }).click();

    const name = 'Gender, as people told us';
    const bars = page.getByRole('group', { name }).and(page.locator('svg'));
    await bars.getByRole('img', { name: /^women: 12 of 30 · 40.% .* p = 0\.001/ }).waitFor();
    expect(await bars.getByRole('img').count()).toBe(2);
    const buttons = page.getByRole('group', { name }).and(page.locator('div'));
    const taken = async (what: 'CSV' | 'PNG') => {
      const [download] = await Promise.all([page.waitForEvent('download'), buttons.getByRole('button', { name: what }).click()]);
      expect(download.suggestedFilename()).toBe(`gender-as-people-told-us-selection-rates.${what.toLowerCase()}`);
      return readFile(await download.path());
    };
    expect((await taken('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const lines = (await taken('CSV')).toString().trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.replace('"Gender, as people told us",', '').split(',').slice(0, 3))).toEqual([
      ['men', '40', '32'],
      ['women', '30', '12'],
    ]);
    await walk.see(page);
    await bars.getByRole('img').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await bars.getByRole('img', { name: /^women/ }).evaluate((bar) => bar === document.activeElement)).toBe(true);
    await page.keyboard.press('t');

    const rates = page.getByRole('table', { name });
    await rates.getByRole('row', { name: /^men 40 32 80/ }).waitFor();
    await rates.getByRole('row', { name: /^women 30 12 40/ }).waitFor();
    expect(await rates.getByRole('row').count()).toBe(3);
    await page.getByText(/^80.% of “men” reached the floor, 40.% of “women”: 0.5 of the highest rate\. .* in 0\.1.% of cases/).waitFor();
    await page.getByText(/^“women” is below four fifths .* not a verdict/).waitFor();
    await page.getByText(/^2 groups are not told/).waitFor();
    expect(await page.getByText(/grouped\d+@|Grouped \d|inv_/).count()).toBe(0);
    await walk.see(page);
    expect(new URL(page.url()).searchParams.get('tables')).toMatch(/^grpg_/);
    await page.getByRole('button', { name: `Remove ${name}` }).click();
    await page.getByText(/^Every candidate’s group is deleted at once/).waitFor();
    await walk.see(page);
    await page.getByRole('button', { name: 'Remove the list' }).click();
    await page.getByRole('heading', { name: 'No groups were supplied' }).waitFor();
    expect(walk.findings).toEqual([]);
    // The list with a name in it was refused.
    expect(complaints().filter((complaint) => !complaint.includes('status of 422'))).toEqual([]);
  });
});
