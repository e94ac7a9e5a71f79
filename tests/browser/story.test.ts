import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessmentOf } from '../support/attempt.ts';
import { noBrowser, startBrowser } from '../support/browser.ts';
import { openInvitation, pasteWhole, solutionOf, startAttempt } from '../support/candidate-page.ts';
import { paste } from '../support/editor.ts';
import { type Installation, startInstallation } from '../support/installation.ts';
import { pressAt, tabTo, typeInto } from '../support/keyboard.ts';
import { staffSession } from '../support/staff-session.ts';
import { type Watched, watch } from '../support/watched-page.ts';

/** The code questions filed under it are answered in one file. */
const codeSkill = 'general-programming';

if (noBrowser !== null) console.log(`The browser stories are skipped: ${noBrowser}`);

describe.skipIf(noBrowser !== null)('the story from an empty data directory', () => {
  let installation: Installation;
  let browser: Browser;
  let owner: Watched;
  let candidateLink = '';

  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation(), startBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await installation?.remove();
  });

  test('an owner with a keyboard alone sets a password, plans an assessment and invites somebody', async () => {
    owner = await watch(browser, installation.url);
    const { page } = owner;
    await page.goto(installation.ownerSetUpUrl);
    await typeInto(page, page.getByRole('textbox', { name: 'Your name' }), 'Olga Owner');
    await typeInto(page, page.getByRole('textbox', { name: 'E-mail' }), 'olga@example.org');
    await typeInto(page, page.getByRole('textbox', { name: 'Password' }), 'correct horse battery');
    await page.keyboard.press('Enter');
    await pressAt(page, page.getByRole('link', { name: 'New assessment' }));

    await typeInto(page, page.getByRole('textbox', { name: 'Name' }), 'Analyst quiz');
    const first = page.getByRole('group', { name: 'Section 1' });
    await typeInto(page, first.getByRole('textbox', { name: 'Why the job needs it' }), 'Every pipeline is code.');
    await tabTo(page, first.getByRole('combobox', { name: 'Skills' }));
    await page.keyboard.type(codeSkill);
    await page.getByRole('option', { name: codeSkill }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await choose(page, first, 'Kinds', 'Code');
    await first.getByText(/^\d+ live questions? in \d+ famil(y|ies): enough\.$/).waitFor();
    await pressAt(page, page.getByRole('button', { name: 'Add a section' }));
    const second = page.getByRole('group', { name: 'Section 2' });
    const title = second.getByRole('textbox', { name: 'Title' });
    await title.waitFor();
    // The new section has the focus already.
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Reading data');
    await typeInto(page, second.getByRole('textbox', { name: 'Why the job needs it' }), 'Two numbers never agree by themselves.');
    await choose(page, second, 'Kinds', 'Choice');
    await second.getByText(/^\d+ live questions? in \d+ famil(y|ies): enough\.$/).waitFor();
    await pressAt(page, page.getByRole('button', { name: 'Create assessment' }));
    await page.getByRole('heading', { name: 'Analyst quiz' }).waitFor();

    // The palette leads anywhere.
    await page.keyboard.press('Control+K');
    await page.getByRole('combobox', { name: /^Find a candidate/ }).waitFor();
    await page.keyboard.type('new opening');
    await page.getByRole('option', { name: 'New opening, Actions' }).waitFor();
    await page.keyboard.press('Enter');
    const form = page.getByRole('main');
    await typeInto(page, form.getByRole('textbox', { name: 'Title' }), 'Data analyst, Lyon');
    await choose(page, form, 'Assessment', 'Analyst quiz (2 questions, 1 h)');
    await typeInto(page, form.getByRole('textbox', { name: 'Contact', exact: true }), 'Mara Manager');
    await typeInto(page, form.getByRole('textbox', { name: 'Contact’s e-mail' }), 'mara@example.org');
    await pressAt(page, form.getByRole('switch', { name: 'This opening has a floor' }), 'Space');
    await typeInto(page, form.getByRole('textbox', { name: 'Reason' }), 'Below this nobody did well in interviews.');
    // What somebody is about to press stays where it is: until the list is there it stands nowhere, since on an empty page it has another place.
    const list = '**/api/staff/openings/*/results*';
    const { promise: mayArrive, resolve: arrive } = Promise.withResolvers<void>();
    await page.route(list, async (route) => {
      await mayArrive;
      await route.continue();
    });
    await pressAt(page, form.getByRole('button', { name: 'Create opening' }));
    await page.getByRole('heading', { name: 'Data analyst, Lyon' }).waitFor();
    expect(await page.getByRole('link', { name: 'Invite a candidate' }).count()).toBe(0);
    arrive();

    await pressAt(page, page.getByRole('link', { name: 'Invite a candidate' }));
    await page.unroute(list);
    await typeInto(page, form.getByRole('textbox', { name: 'Name' }), 'Cleo Candidate');
    await typeInto(page, form.getByRole('textbox', { name: 'E-mail' }), 'cleo@example.org');
    await page.keyboard.press('Enter');
    await pressAt(page, form.getByRole('button', { name: 'Copy link' }));
    candidateLink = await page.getByLabel('Secret link').inputValue();
    expect(candidateLink).toMatch(/\/take#[A-Za-z0-9_-]{43}$/);
    expect(owner.complaints()).toEqual([]);
  });

  test('a candidate with a keyboard alone reads the rules, answers, runs, moves on, submits and gets a receipt', async () => {
    const candidate = await watch(browser, installation.url);
    const { page } = candidate;
    await page.goto(candidateLink);
    await typeInto(page, page.getByLabel('Your e-mail address'), 'Cleo@Example.org');
    await page.keyboard.press('Enter');
    await page.getByText('If you start now, you have until').waitFor();
    expect(page.url()).toBe(`${installation.url}/invitation`);
    await page.getByText('Mara Manager').first().waitFor();
    await pressAt(page, page.getByRole('checkbox', { name: 'I have read this' }), 'Space');
    await pressAt(page, page.getByRole('button', { name: 'Start' }));
    await page.locator('.monaco-editor .view-line').first().waitFor();
    const title = await page.getByRole('heading', { name: /./ }).first().innerText();
    await tabTo(page, page.getByRole('textbox', { name: /^Answer to question 1/ }));
    await page.keyboard.press('Control+A');
    await paste(page, solutionOf(title, await languageOf(page)));
    await page.keyboard.press('Control+Enter');
    await page.getByText(/\b(\d+) of \1 visible cases passed/).waitFor();
    // In the editor Tab indents; this lets it move on.
    await page.keyboard.press('Control+M');
    await tabTo(page, page.getByRole('button', { name: /^Question 2/ }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    // The bank has choices of one and of several.
    await pressAt(page, page.getByRole('radio').or(page.getByRole('checkbox')), 'Space');
    await page.getByText(/^All saved \d/).waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Submit' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await pressAt(page, page.getByRole('dialog').getByRole('button', { name: /^Submit/ }));
    await page.getByRole('heading', { name: 'Receipt' }).waitFor();
    await page.getByText('you, with Submit').waitFor();
    await page
      .getByText(/^[0-9a-f]{64}$/)
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
    for (const group of ['basics', 'edges']) await page.getByText(group, { exact: false }).filter({ visible: true }).first().waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/\b[0-9a-f]{64}\b/);
    expect(owner.complaints()).toEqual([]);
    expect(owner.foreignHosts()).toEqual([]);
  });

  test('what was typed is graded when the time runs out, run or not, submitted or not', async () => {
    const [code] = assessmentOf({ sections: [{ title: 'Code', pool: { kinds: ['code'], skills: [codeSkill] }, count: 1 }] }).sections;
    const { opening, link } = await staffSession(owner.page, installation.url).invited({
      title: 'Short opening',
      name: 'Lale Late',
      email: 'late@example.org',
      assessment: { workingTimeMs: 20_000, sections: code === undefined ? [] : [code] },
    });
    const candidate = await watch(browser, installation.url);
    const { page } = candidate;
    await openInvitation(page, link, 'late@example.org');
    const title = await startAttempt(page);
    await pasteWhole(page, solutionOf(title, await languageOf(page)));
    // Twenty seconds of work, ten of grace, and the sweeper's round.
    await page.getByRole('heading', { name: 'Receipt' }).waitFor({ timeout: 60_000 });
    await page.getByText('the end of the working time').waitFor();
    expect(candidate.complaints()).toEqual([]);
    await candidate.close();

    await owner.page.goto(`${installation.url}/admin/openings/${opening.openingId}`);
    const row = owner.page.getByRole('row', { name: /Lale Late/ });
    await row.getByText('Finished').waitFor();
    expect(await row.innerText()).toContain('100');
  });

  test('writes no secret, no address and no code into the log', async () => {
    const output = installation.output();
    expect(output).toContain('/api/candidate/');
    const secrets = [candidateLink.slice(-43), 'correct horse battery', 'cleo@example.org', 'Cleo Candidate', 'function '];
    for (const secret of secrets) expect(output).not.toContain(secret);
  });

  test('ends all its processes when it is asked to stop', async () => {
    await installation.stop();
    await expect(fetch(installation.url)).rejects.toThrow();
  });
});

/** Of the code editor, as the editor itself says it. */
async function languageOf(page: Page): Promise<string> {
  return (await page.locator('[data-mode-id]').first().getAttribute('data-mode-id')) ?? '';
}

async function choose(page: Page, where: Locator, label: string, option: string): Promise<void> {
  await tabTo(page, where.getByRole('combobox', { name: label }));
  await page.keyboard.press('ArrowDown');
  // Of this list alone: another may be closing still.
  const options = page.getByRole('listbox').filter({ has: page.getByRole('option', { name: option, exact: true }) });
  const marked = async () => (await options.locator('[data-combobox-selected]').allInnerTexts()).join();
  await expect.poll(marked).not.toBe('');
  for (let step = 0; step < 20 && (await marked()) !== option; step += 1) {
    const before = await marked();
    await page.keyboard.press('ArrowDown');
    // The page draws a key's effect a moment after it: without this a busy machine goes one too far.
    await expect.poll(marked).not.toBe(before);
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}
