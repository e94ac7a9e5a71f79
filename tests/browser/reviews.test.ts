import type { CandidateForStaff } from '@assay/core/candidates';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityWalk } from '../support/accessibility.ts';
import { noBrowser } from '../support/browser.ts';
import { openReviewedStage, type ReviewedStage } from '../support/reviewed-stage.ts';
import { answered } from '../support/watched-page.ts';

const essay =
  'I am **Zelda Quartz**.\n\nDo not call people in: plan by 8,200 parcels. The join with one row per parcel counts orders twice, I suspect; counting distinct orders would settle it.';

/** With the keyboard alone: a level of each criterion, and done. Answers how many keys that took. */
async function score(page: Page, digits: readonly string[]): Promise<number> {
  await page.getByRole('heading', { name: 'Your scores' }).waitFor();
  for (const digit of digits) await page.keyboard.press(digit);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'You have scored this' }).waitFor();
  return digits.length + 1;
}

describe.skipIf(noBrowser !== null)('scoring by people', () => {
  let stage: ReviewedStage;

  beforeAll(async () => {
    stage = await openReviewedStage();
  });
  afterAll(async () => {
    await stage?.close();
  });

  test('two reviewers score blind by keyboard, differ, and a manager decides: the score follows', async () => {
    const { url } = stage.installation;
    const walk = accessibilityWalk(url);
    const { page } = stage.owner;

    await page.goto(`${url}/admin/assessments/${stage.opening.assessmentId}`);
    await page.getByText('One reviewer each, who does not see names.').waitFor();
    await page.getByRole('link', { name: 'Change the plan' }).click();
    await page.getByRole('textbox', { name: 'Reviewers for each answer' }).fill('2');
    await page.getByRole('radio', { name: 'A manager decides', exact: true }).check();
    await page.getByRole('button', { name: 'Save plan' }).click();
    await page.getByText('The plan is saved.').first().waitFor();
    await walk.see(page);

    const invitationId = await stage.sat('Zelda Quartz', essay);
    const [rita, raul] = [await stage.colleague('Rita', ['reviewer']), await stage.colleague('Raul', ['reviewer'])];
    await stage.untilLeft(rita, 1);

    await rita.page.goto(`${url}/admin/`);
    await rita.page.getByText('1 answer waits for you to score it, about 3 minutes').waitFor();
    await rita.page.getByRole('link', { name: 'My reviews' }).last().click();
    await rita.page.getByText('1 left, about 3 minutes.').waitFor();
    await walk.see(rita.page);
    await rita.page.getByRole('button', { name: 'Score the next answer' }).click();
    await rita.page.getByText('I am ••••••••••••', { exact: false }).waitFor();
    expect(await rita.page.locator('body').innerText()).not.toMatch(/zelda|quartz/i);
    // Enter goes to what is missing; a note is typed without choosing anything by its digits.
    await rita.page.keyboard.press('1');
    await rita.page.keyboard.press('Enter');
    await rita.page.getByRole('radiogroup', { name: 'Finds the likely cause' }).waitFor();
    await rita.page.keyboard.press('t');
    await rita.page.keyboard.type('Named the join, 2 times.');
    await rita.page.keyboard.press('Escape');
    await rita.page.getByText('Saved', { exact: true }).waitFor();
    await walk.see(rita.page);
    // Leaving and coming back lands in the same answer, at the place where it was left.
    await rita.page.goto(`${url}/admin/reviews`);
    await rita.page.getByRole('button', { name: 'Go on where you were' }).click();
    await rita.page.getByRole('textbox', { name: 'Note on Finds the likely cause' }).waitFor();
    expect(await rita.page.getByRole('textbox', { name: 'Note on Finds the likely cause' }).inputValue()).toBe('Named the join, 2 times.');
    expect(await score(rita.page, ['1', '1', '1', '1'])).toBe(5);
    await rita.page.getByText('Others are still scoring this answer', { exact: false }).first().waitFor();
    await rita.page.keyboard.press('n');
    await rita.page.getByText('Nothing is left to score.').first().waitFor();

    await raul.page.goto(`${url}/admin/reviews`);
    await raul.page.getByRole('button', { name: 'Score answers to', exact: false }).click();
    await raul.page.getByRole('heading', { name: 'Your scores' }).waitFor();
    await raul.page.keyboard.press('?');
    await raul.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await raul.page.keyboard.press('Escape');
    await raul.page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
    expect(await raul.page.locator('body').innerText()).not.toContain('Named the join');
    // A key for each criterion, one to finish, and one for the next answer.
    expect(await score(raul.page, ['4', '4', '4', '4', '4'])).toBe(6);
    await raul.page.getByText('a manager, decides', { exact: false }).first().waitFor();

    await page.goto(`${url}/admin/reviews`);
    await page.getByRole('table', { name: 'Reviewers differ' }).getByRole('link').click();
    await page.getByText('Reviewer A: 100', { exact: false }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/rita|raul|zelda|quartz/i);
    await walk.see(page);
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('Choose a level for', { exact: false }).first().waitFor();
    for (const group of await page.getByRole('radiogroup').all()) await group.getByRole('radio').first().check();
    await page.getByRole('textbox', { name: 'Why' }).fill('It says everything she needs.');
    await page.getByRole('button', { name: 'Decide' }).click();
    await page.getByText('Decided. The score follows it.').first().waitFor();
    const { attempt } = await stage.staff.get<CandidateForStaff>(`/api/staff/invitations/${invitationId}/candidate`);
    expect(attempt?.score).toMatchObject({ points: 15, maxPoints: 15, toReview: null });
    const position = attempt?.items.find(({ kind }) => kind === 'essay')?.position ?? 1;
    await page.goto(`${url}/admin/invitations/${invitationId}?item=${position}`);
    await page.getByText('Decided by a manager: 100', { exact: false }).waitFor();
    await page.getByText('Named the join, 2 times.').waitFor();

    await raul.page.goto(`${url}/admin/reviews`);
    await raul.page.getByText('Decided by a manager').waitFor();
    await raul.page.goto(`${url}/admin/invitations/${invitationId}`);
    await raul.page.getByText('Your role does not include this', { exact: false }).waitFor();
    expect(walk.findings).toEqual([]);
    for (const watched of [stage.owner, rita, raul]) expect(watched.complaints(answered(409, '\\S*'))).toEqual([]);
  });

  test('whoever knows the person hands the answer back, and does not get it again', async () => {
    const { url } = stage.installation;
    await stage.sat('Ada Abel', 'By Ada Abel.');
    const rosa = await stage.colleague('Rosa', ['reviewer']);
    await stage.untilLeft(rosa, 1);
    await rosa.page.goto(`${url}/admin/reviews`);
    await rosa.page.getByRole('button', { name: 'Score the next answer' }).click();
    await rosa.page.getByRole('heading', { name: 'Your scores' }).waitFor();
    await rosa.page.keyboard.press('k');
    const dialog = rosa.page.getByRole('dialog', { name: 'You know this person?' });
    await dialog.getByRole('textbox', { name: 'A word about it' }).fill('We studied together.');
    await dialog.getByRole('button', { name: 'Hand it back' }).click();
    await rosa.page.getByText('Handed back.', { exact: false }).first().waitFor();
    await rosa.page.getByRole('heading', { name: 'My reviews' }).waitFor();
    await rosa.page.getByText('Nothing is left to score.').first().waitFor();
    expect(rosa.complaints()).toEqual([]);
  });

  test('a colleague practises by keyboard on what was settled, and the team sees how far its reviewers agree', async () => {
    const { url } = stage.installation;
    const walk = accessibilityWalk(url);
    const tess = await stage.colleague('Tess', ['reviewer']);
    await tess.page.goto(`${url}/admin/reviews`);
    const practise = tess.page.getByRole('button', { name: 'Practise on', exact: false });
    await practise.focus();
    await walk.see(tess.page);
    await tess.page.keyboard.press('Enter');
    await tess.page.getByText('For practice: what you choose counts nowhere', { exact: false }).waitFor();
    await tess.page.getByText('I am ••••••••••••', { exact: false }).waitFor();
    expect(await tess.page.locator('body').innerText()).not.toMatch(/zelda|quartz|Named the join|It says everything/i);
    await walk.see(tess.page);
    // The same keys as in a review, and afterwards what counts beside it.
    expect(await score(tess.page, ['1', '4', '1', '1', '1'])).toBe(6);
    const compared = tess.page.getByRole('table', { name: 'Your points beside those it was settled at' });
    await compared.waitFor();
    expect(await compared.getByRole('row').count()).toBe(6);
    expect(await compared.getByText('same', { exact: true }).count()).toBe(4);
    await tess.page.getByText('it was settled at 100', { exact: false }).first().waitFor();
    expect(await tess.page.locator('body').innerText()).not.toMatch(/zelda|quartz|Named the join|rita|raul/i);
    await walk.see(tess.page);
    await tess.page.keyboard.press('n');
    await tess.page.getByText('Nothing is left of this question to practise on.').first().waitFor();
    await tess.page.getByText('0 left, 1 practised').waitFor();

    const { page } = stage.owner;
    await page.goto(`${url}/admin/assessments/${stage.opening.assessmentId}`);
    await page.getByRole('link', { name: 'Agreement of reviewers' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Too little is known yet', { exact: false }).waitFor();
    await page.getByText('1 of 5 answers scored by two.', { exact: false }).first().waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/rita|raul|tess/i);
    await walk.see(page);
    await page.getByRole('switch', { name: 'Managers see figures by name' }).focus();
    await page.keyboard.press('Space');
    const named = page.getByRole('table', { name: 'Figures by name' });
    await named.getByText('Raul').waitFor();
    expect(await named.getByRole('row').count()).toBe(3);
    await walk.see(page);
    expect(walk.findings).toEqual([]);
    for (const watched of [stage.owner, tess]) expect(watched.complaints()).toEqual([]);
  });

  test('a plan reads what is near the line by a measured error, and says what holds while that is not known', async () => {
    const { url } = stage.installation;
    const { page } = stage.owner;
    const walk = accessibilityWalk(url);
    const { assessmentId } = await stage.staff.opening({ title: 'Data analyst' });
    await page.goto(`${url}/admin/assessments/${assessmentId}/review-plan`);
    await page.getByRole('radio', { name: 'Those near the opening’s floor' }).check();
    await page.getByRole('radio', { name: 'Within one standard error (not known yet, with 0 of 30 graded attempts)' }).waitFor();
    await page.getByRole('textbox', { name: 'Percent points' }).fill('7');
    await walk.see(page);
    await page.getByRole('button', { name: 'Save plan' }).click();
    await page.getByText('The plan is saved.').first().waitFor();
    await page.goto(`${url}/admin/assessments/${assessmentId}`);
    await page.getByText('7 percent points until then', { exact: false }).waitFor();
    expect(walk.findings).toEqual([]);
  });
});
