import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AssessmentForStaff } from '@assay/core/assessments';
import type { NewLink } from '@assay/core/invitations';
import type { OpeningForStaff } from '@assay/core/openings';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessmentOf } from '../support/attempt.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { type Watched, watch } from '../support/watched-page.ts';

if (noBrowser !== null) console.log(`The browser stories are skipped: ${noBrowser}`);

const bank = fileURLToPath(new URL('../../question-bank/', import.meta.url));

/** An accepted proof of the question with this title: what a good candidate would write. */
function solutionOf(title: string): string {
  const folder = readdirSync(bank, { withFileTypes: true }).find(
    (entry) =>
      entry.isDirectory() &&
      !entry.name.startsWith('.') &&
      readFileSync(join(bank, entry.name, 'question.yaml'), 'utf8').includes(`title: ${title}\n`),
  );
  if (folder === undefined) throw new Error(`no question with the title ${title}`);
  const accepted = join(bank, folder.name, 'solutions/accepted');
  return readFileSync(join(accepted, readdirSync(accepted).toSorted()[0] ?? ''), 'utf8');
}

describe.skipIf(noBrowser !== null)('the story from an empty data directory', () => {
  let installation: Installation;
  let browser: Browser;
  let owner: Watched;

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.remove();
  });

  test('the owner sets a password, plans an assessment and invites somebody', async () => {
    owner = await watch(browser, installation.url);
    const { page } = owner;
    await page.goto(installation.ownerSetUpUrl);
    await page.getByRole('textbox', { name: 'Your name' }).fill('Olga Owner');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('olga@example.org');
    await page.getByRole('textbox', { name: 'Password' }).fill('correct horse battery');
    await page.locator('button[type=submit]').click();
    await page.getByRole('link', { name: 'New assessment' }).click();

    await page.getByRole('textbox', { name: 'Name' }).fill('Analyst quiz');
    const first = page.getByRole('group', { name: 'Section 1' });
    await choose(page, first, 'Kinds', 'Code');
    await first.getByText('3 live questions in 3 families: enough.').waitFor();
    await page.getByRole('button', { name: 'Add a section' }).click();
    const second = page.getByRole('group', { name: 'Section 2' });
    await second.getByRole('textbox', { name: 'Title' }).fill('Reading data');
    await choose(page, second, 'Kinds', 'Choice');
    await second.getByText('1 live question in 1 family: enough.').waitFor();
    await page.getByRole('button', { name: 'Create assessment' }).click();
    await page.getByRole('heading', { name: 'Analyst quiz' }).waitFor();

    await page.getByRole('link', { name: 'Openings' }).click();
    await page.getByRole('link', { name: 'New opening' }).first().click();
    const form = page.getByRole('main');
    await form.getByRole('textbox', { name: 'Title' }).fill('Data analyst, Lyon');
    await choose(page, form, 'Assessment', 'Analyst quiz (2 questions, 1 h)');
    await form.getByRole('textbox', { name: 'Contact', exact: true }).fill('Mara Manager');
    await form.getByRole('textbox', { name: 'Contact’s e-mail' }).fill('mara@example.org');
    await form.getByRole('switch', { name: 'This opening has a floor' }).check();
    await form.getByRole('textbox', { name: 'Reason' }).fill('Below this nobody did well in interviews.');
    await form.getByRole('button', { name: 'Create opening' }).click();
    await page.getByRole('heading', { name: 'Data analyst, Lyon' }).waitFor();

    await page
      .getByRole('link', { name: /^Invite/ })
      .first()
      .click();
    await form.getByRole('textbox', { name: 'Name' }).fill('Cleo Candidate');
    await form.getByRole('textbox', { name: 'E-mail' }).fill('cleo@example.org');
    await form.locator('button[type=submit]').click();
    await form.getByRole('button', { name: 'Copy link' }).click();
    const link = await page.getByLabel('Secret link').inputValue();
    expect(link).toMatch(/\/take#[A-Za-z0-9_-]{43}$/);
    candidateLink = link;
    expect(owner.complaints()).toEqual([]);
  });

  let candidateLink = '';

  test('the candidate reads the rules, answers, runs, moves on, submits and gets a receipt', async () => {
    const candidate = await watch(browser, installation.url);
    const { page } = candidate;
    await page.goto(candidateLink);
    await page.getByLabel('Your e-mail address').fill('Cleo@Example.org');
    await page.locator('button[type=submit]').click();
    await page.waitForURL('**/invitation');
    expect(page.url()).not.toContain('#');
    await page.getByText('If you start now, you have until').waitFor();
    await page.getByText('Mara Manager').first().waitFor();
    await page.getByRole('checkbox', { name: 'I have read this' }).check();
    await page.getByRole('button', { name: 'Start' }).click();

    await page.locator('.monaco-editor .view-line').first().waitFor();
    const title = await page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('heading', { level: 2 }))
      .first()
      .innerText();
    await typeWhole(page, solutionOf(title));
    await page.keyboard.press('Control+Enter');
    await page
      .getByText(/3 of 3 visible cases passed/)
      .or(page.getByText(/All \d+ visible cases passed/))
      .first()
      .waitFor();

    await page
      .getByRole('button', { name: /^2|Question 2/ })
      .or(page.getByRole('tab', { name: /2/ }))
      .first()
      .click();
    await page.getByRole('radio').first().check();
    await page.getByText(/^All saved \d/).waitFor();
    await page.getByRole('button', { name: 'Submit' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Submit/ })
      .click();
    await page.getByRole('heading', { name: 'Receipt' }).waitFor();
    await page
      .getByText(/\b[0-9a-f]{64}\b/)
      .first()
      .waitFor();
    expect(candidate.complaints()).toEqual([]);
    expect(candidate.foreignHosts()).toEqual([]);
    await candidate.close();
  });

  test('the owner sees the score and how it came about', async () => {
    const { page } = owner;
    await page.goto(`${installation.url}/admin/openings`);
    await page.getByRole('link', { name: 'Data analyst, Lyon' }).click();
    await page
      .getByRole('row', { name: /Cleo Candidate/ })
      .getByText('Finished')
      .waitFor();
    await page.getByRole('link', { name: 'Cleo Candidate' }).click();
    await page.getByRole('heading', { name: 'Cleo Candidate' }).waitFor();
    await page
      .getByText(/basics/i)
      .first()
      .waitFor();
    expect(await page.locator('main').innerText()).toMatch(/[0-9a-f]{64}/);
    expect(owner.complaints()).toEqual([]);
    expect(owner.foreignHosts()).toEqual([]);
  });

  test('what was typed is graded when the time runs out, run or not, submitted or not', async () => {
    const link = await quickLink(owner.page, installation.url, 20_000);
    const candidate = await watch(browser, installation.url);
    const { page } = candidate;
    await page.goto(link);
    await page.getByLabel('Your e-mail address').fill('late@example.org');
    await page.locator('button[type=submit]').click();
    await page.getByRole('checkbox', { name: 'I have read this' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.locator('.monaco-editor .view-line').first().waitFor();
    const title = await page
      .getByRole('heading', { level: 1 })
      .or(page.getByRole('heading', { level: 2 }))
      .first()
      .innerText();
    await typeWhole(page, solutionOf(title));
    // Twenty seconds of work, ten of grace, and the sweeper's round.
    await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 60_000 });
    await page.getByText('the end of the working time').waitFor();
    await candidate.close();

    await owner.page.goto(`${installation.url}/admin/openings`);
    await owner.page.getByRole('link', { name: 'Short opening' }).click();
    const row = owner.page.getByRole('row', { name: /Lale Late/ });
    await row.getByText('Finished').waitFor();
    expect(await row.innerText()).toContain('100');
  });

  test('writes no secret and no code into the log', async () => {
    const output = installation.output();
    expect(output).toContain('/api/candidate/');
    for (const secret of [
      candidateLink.split('#')[1] ?? '',
      'correct horse battery',
      'cleo@example.org',
      solutionOf('Late deliveries').slice(0, 60),
    ]) {
      expect(output.replace(/^Owner set-up.*$/m, '')).not.toContain(secret);
    }
  });
});

async function choose(page: Page, where: Locator, label: string, option: string): Promise<void> {
  await where.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await page.keyboard.press('Escape');
}

/** Replaces the text as somebody does who writes elsewhere: select all, paste. */
async function typeWhole(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+A');
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
}

/** An invitation to one code question with a working time that a form would not offer, by the owner's own session. */
async function quickLink(page: Page, url: string, workingTimeMs: number): Promise<string> {
  const post = async <Body>(path: string, data: unknown): Promise<Body> => {
    const response = await page.request.post(`${url}/api/staff${path}`, { data, headers: { origin: url } });
    if (!response.ok()) throw new Error(await response.text());
    return (await response.json()) as Body;
  };
  const [code] = assessmentOf().sections;
  const { assessmentId } = await post<AssessmentForStaff>(
    '/assessments',
    assessmentOf({ name: 'Short', workingTimeMs, sections: code === undefined ? [] : [code] }),
  );
  const opening = await post<OpeningForStaff>('/openings', {
    title: 'Short opening',
    assessmentId,
    managerName: 'Mara Manager',
    managerEmail: 'mara@example.org',
    answerByDays: 7,
    floorPercent: null,
  });
  const invitation = await post<{ invitationId: string }>('/invitations', {
    openingId: opening.openingId,
    name: 'Lale Late',
    email: 'late@example.org',
    startsFrom: null,
    startsUntil: null,
    timeMultiplier: 1,
  });
  return (await post<NewLink>(`/invitations/${invitation.invitationId}/links`, {})).url;
}
